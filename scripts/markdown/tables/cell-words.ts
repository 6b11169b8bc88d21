/** The words of a cell without the marks of Markdown: emphasis, links, footnote references. */
export function plainCell(text: string): string {
  return text
    .replace(/\[\^[^\]]+\]/gu, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(?<!\\)(?:\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`)/gu, '')
    .replace(/\\([\\*_|#[\]])/gu, '$1')
    .trim();
}

const longestFigure = 24;
const longestLabel = 16;
const longestRowName = 26;

/**
 * How the words of a cell may part at the end of a line. `keep`: a figure, date, time or short name with a number in it stays on one
 * line. `short`: a label of a few words does too, as long as its table fits without parting it.
 */
export function partingOf(text: string, names: 'row' | 'nothing'): 'keep' | 'short' | undefined {
  const plain = plainCell(text);
  if (plain === '' || /\n|<br/u.test(plain)) return undefined;
  const words = plain.split(/\s+/u).length;
  // A single word has nowhere to part but at its hyphens and slashes.
  if (words === 1 && !/[-–/]/u.test(plain)) return undefined;
  if (/\d/u.test(plain) && plain.length <= longestFigure && (words <= 3 || isSpan(plain))) return 'keep';
  return plain.length <= (names === 'row' ? longestRowName : longestLabel) ? 'short' : undefined;
}

/** `30 April to 5 May`, `£5 – £10`: two figures with a word between. */
function isSpan(text: string): boolean {
  return /^\D{0,3}\d.*(?:to|[-–—/])\s*\D{0,10}\d/u.test(text) && text.length <= longestFigure - 4;
}
