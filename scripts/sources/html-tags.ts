/** What to write instead of an HTML tag, by its name. */
const instead: Readonly<Record<string, string>> = {
  ...sameFor(['b', 'strong'], 'For bold write **two stars** on each side.'),
  ...sameFor(['i', 'em', 'cite'], 'For italics write *one star* on each side.'),
  ...sameFor(['s', 'strike', 'del'], 'For words that are struck out write ~~two tildes~~ on each side.'),
  ins: 'For words that are put in write ++two plus signs++ on each side.',
  u: 'Underlined words look like links: write ++words++ where they are put in by an amendment, and **words** to stress them.',
  mark: 'Write **two stars** on each side to make words stand out.',
  sup: 'Type the raised character itself, like ² or ³; for a note write [^1].',
  sub: 'Type the lowered character itself, like ₂.',
  br: 'End the line with a backslash, or leave an empty line.',
  hr: 'Write three hyphens alone on a line.',
  a: 'Write a link as [words](https://...).',
  ...sameFor(['img', 'figure', 'figcaption', 'picture'], 'Write ::: figure {src="figures/name.svg" alt="..."}.'),
  ...sameFor(['table', 'thead', 'tbody', 'tr', 'td', 'th', 'caption'], 'Write ::: table, with | between the cells.'),
  ...sameFor(['ul', 'li'], 'Start each entry of a list with "- ".'),
  ol: 'Start each entry of a list with its number or letter: "1. " or "(a) ".',
  ...sameFor(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], 'Start a heading with two hashes and a space.'),
  blockquote: 'Write ::: quote above the words and ::: below them.',
  p: 'Leave an empty line between paragraphs.',
  ...sameFor(['code', 'pre', 'kbd', 'tt'], 'Write `a backtick` on each side.'),
  ...sameFor(
    ['div', 'span', 'font', 'center', 'small', 'big', 'section', 'article', 'details', 'summary', 'header', 'footer'],
    'Leave the tag out and keep its words.',
  ),
  ...sameFor(
    [
      'script',
      'style',
      'iframe',
      'object',
      'embed',
      'form',
      'input',
      'button',
      'video',
      'audio',
      'link',
      'meta',
      'svg',
    ],
    'A paper cannot hold that: leave it out.',
  ),
};

function sameFor(names: readonly string[], remedy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, remedy]));
}

/** An HTML tag in a text, where it would be printed as it is typed. */
export interface HtmlTag {
  /** As typed: `<br/>`. */
  readonly typed: string;
  readonly remedy: string;
}

const tag = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/giu;
// Code shows a tag, and a backslash makes it text.
const shown = /(`+)(?:(?!\1).)*?\1|\\</gsu;

/** The tags in Markdown, but for those in code; closing ones only where none opens them. */
export function htmlTagsIn(markdown: string): readonly HtmlTag[] {
  const words = markdown.replace(shown, (code) => ' '.repeat(code.length));
  const opened = new Set<string>();
  return [...words.matchAll(tag)].flatMap(([typed, name = '']) => {
    const known = name.toLowerCase();
    const remedy = instead[known];
    if (remedy === undefined) return [];
    if (typed.startsWith('</') && opened.has(known)) return [];
    opened.add(known);
    return [{ typed, remedy: `${remedy} To show a tag as it is, put a backslash before it.` }];
  });
}

/** What is said of a tag. */
export function tagMessage({ typed }: HtmlTag): string {
  return `"${typed}" is HTML, which papers do not take: it would be printed as it stands.`;
}
