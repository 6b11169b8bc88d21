import type { TextBlock } from './search-entry.ts';

/** What a block of a page is. */
export type BlockKind = 'heading' | 'text' | 'caption' | 'columns' | 'row' | 'picture';

/** A block of rendered HTML with its words. */
export interface HtmlBlock extends TextBlock {
  readonly kind: BlockKind;
  /** The number that its author gave it: `3.2`. */
  readonly number: string | undefined;
  /** The id of the table that it is part of. */
  readonly table: string | undefined;
}

const blockTags = new Set([
  'p',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'caption',
  'figcaption',
  'dt',
  'dd',
  'summary',
  'blockquote',
  'div',
  'section',
  'figure',
  'table',
  'ol',
  'ul',
  'thead',
  'tbody',
  'details',
]);
const silentTags = new Set(['svg', 'script', 'style']);

/**
 * The words of rendered text by paragraph, row, caption and heading, with the anchor that leads to each, the words of its pictures
 * included. Only for HTML that this tool has rendered: it is well formed.
 */
export function htmlBlocks(html: string): readonly HtmlBlock[] {
  const walker = new Walker();
  for (const [whole, closing, name = '', attributes = '', text] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gu,
  )) {
    if (text !== undefined) walker.words(decoded(text));
    else if (closing === '/') walker.close(name);
    else walker.open(name, attributes, whole.endsWith('/>'));
  }
  walker.end();
  return walker.blocks;
}

class Walker {
  readonly blocks: HtmlBlock[] = [];
  #text = '';
  #kind: BlockKind = 'text';
  #anchor = '';
  /** What led to the table before its row did. */
  #outsideRow: string | undefined;
  #number: string | undefined;
  #table: string | undefined;
  #inHead = false;
  #silent = 0;
  #inNumber = false;
  #skipped = 0;

  open(name: string, attributes: string, empty: boolean): void {
    if (name === 'img' || name === 'svg') this.#picture(attributeOf(attributes, name === 'img' ? 'alt' : 'aria-label'));
    if (silentTags.has(name) && !empty) this.#silent += 1;
    if (this.#silent > 0) return;
    if (/class="[^"]*(?:paragraph-number)/u.test(attributes)) {
      this.#inNumber = true;
      this.#number = '';
    }
    if (this.#skipped > 0 || /class="[^"]*(?:footnote-back|page-slot)/u.test(attributes)) {
      if (!empty && !voidTags.has(name)) this.#skipped += 1;
      return;
    }
    if ((name === 'td' || name === 'th') && this.#text.trim() !== '') this.#text += ' · ';
    if (name === 'br') this.#text += ' ';
    if (!blockTags.has(name)) return;
    this.end();
    const id = attributeOf(attributes, 'id');
    if (name === 'tr' && id !== undefined) this.#outsideRow = this.#anchor;
    if (id !== undefined && !id.endsWith('-caption') && !id.startsWith('pack-page-')) this.#anchor = id;
    if (name === 'table') this.#table = id ?? this.#anchor;
    if (name === 'thead' || name === 'tbody') this.#inHead = name === 'thead';
    this.#kind = /^h\d$/u.test(name)
      ? 'heading'
      : name === 'tr'
        ? this.#inHead
          ? 'columns'
          : 'row'
        : name.endsWith('caption')
          ? 'caption'
          : 'text';
  }

  close(name: string): void {
    if (silentTags.has(name)) {
      this.#silent -= 1;
      return;
    }
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (this.#inNumber && (name === 'span' || name === 'a')) this.#inNumber = false;
    if (!blockTags.has(name)) return;
    this.end();
    if (name === 'tr' && this.#outsideRow !== undefined) {
      this.#anchor = this.#outsideRow;
      this.#outsideRow = undefined;
    }
    if (name === 'table') this.#table = undefined;
    this.#kind = 'text';
  }

  words(text: string): void {
    if (this.#silent > 0 || this.#skipped > 0) return;
    if (this.#inNumber) this.#number = `${this.#number ?? ''}${text}`.trim();
    else this.#text += text;
  }

  /** Ends the block that is being read. */
  end(): void {
    const text = this.#text.replace(/\s+/gu, ' ').trim();
    if (text !== '' && /[\p{L}\p{N}]/u.test(text)) {
      this.blocks.push({ kind: this.#kind, anchor: this.#anchor, text, number: this.#number, table: this.#table });
      this.#number = undefined;
    }
    this.#text = '';
  }

  #picture(words: string | undefined): void {
    if (words === undefined || words === '' || this.#silent > 0) return;
    this.end();
    this.blocks.push({ kind: 'picture', anchor: this.#anchor, text: words, number: undefined, table: undefined });
  }
}

const voidTags = new Set(['img', 'br', 'hr', 'input', 'wbr', 'col']);

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(String.raw`(?:^|\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) =>
      decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : hex !== undefined
          ? String.fromCodePoint(parseInt(hex, 16))
          : (entities[name ?? ''] ?? whole),
  );
}
