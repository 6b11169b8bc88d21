/** Elements that do not part the words before and after them (HTML, phrasing content). */
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?=[\s>/])[^>]*>/giu;
const UNSHOWN = /<!--.*?-->|<(head|style|script)\b.*?<\/\1>/gisu;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** How far ahead of the last pair of words the next one is looked for first: texts are read in the order of the document. */
const NEAR = 4_000;

/** The words of a document with one space between them, to be asked which of them stand apart. */
export class PlainWords {
  readonly #text: string;
  #at = 0;

  constructor(html: string) {
    this.#text = plainText(html);
  }

  /** Whether a space parts two words, as far as they are known; `broken` where a line ends between them. */
  areApart(before: string, after: string, broken: boolean): boolean {
    if (this.#find(`${before} ${after}`)) return true;
    if (this.#find(before + after)) return false;
    // What the stylesheet adds is not in the document: web addresses are broken anywhere, words after hyphens.
    return broken && !/:\/\/|@|[-‐–—/]$/u.test(before);
  }

  #find(words: string): boolean {
    const near = this.#text.indexOf(words, this.#at);
    if (near >= 0 && near < this.#at + NEAR) {
      this.#at = near;
      return true;
    }
    return near >= 0 || this.#text.includes(words);
  }
}

/** The text of an HTML document, each run of white space as one space. */
export function plainText(html: string): string {
  return html
    .replace(UNSHOWN, ' ')
    .replace(INLINE, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    })
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ');
}
