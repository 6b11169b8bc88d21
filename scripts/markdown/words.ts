/** The words that we add to a text, in its language. */
export interface Words {
  readonly table: string;
  readonly figure: string;
  readonly source: string;
  readonly noFigure: string;
  readonly footnotes: string;
  readonly footnote: string;
  readonly back: string;
  readonly recommendations: string;
  readonly dataFor: (what: string) => string;
  readonly thisChart: string;
  /** After the name of a table that goes on upon another sheet. */
  readonly continued: string;
  /** What is said before and after words that an amendment strikes out or puts in. */
  readonly del: Spoken;
  readonly ins: Spoken;
}

interface Spoken {
  readonly start: string;
  readonly end: string;
}

const english: Words = {
  table: 'Table',
  figure: 'Figure',
  source: 'Source',
  noFigure: 'no figure',
  footnotes: 'Footnotes',
  footnote: 'Footnote',
  back: 'Back to the text at footnote',
  recommendations: 'Recommendations',
  dataFor: (what) => `Data for ${what}`,
  thisChart: 'this chart',
  continued: 'continued',
  del: { start: '[struck out:', end: 'end of struck out]' },
  ins: { start: '[inserted:', end: 'end of inserted]' },
};

const welsh: Words = {
  table: 'Tabl',
  figure: 'Ffigur',
  source: 'Ffynhonnell',
  noFigure: 'dim ffigur',
  footnotes: 'Troednodiadau',
  footnote: 'Troednodyn',
  back: 'Yn ôl i’r testun wrth droednodyn',
  recommendations: 'Argymhellion',
  dataFor: (what) => `Data ar gyfer ${what}`,
  thisChart: 'y siart hon',
  continued: 'parhad',
  del: { start: '[dilëwyd:', end: 'diwedd y dileu]' },
  ins: { start: '[ychwanegwyd:', end: 'diwedd yr ychwanegu]' },
};

/** English, unless the text is Welsh. */
export function wordsIn(language: string): Words {
  return /^cy\b/u.test(language) ? welsh : english;
}
