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
};

/** English, unless the text is Welsh. */
export function wordsIn(language: string): Words {
  return /^cy\b/u.test(language) ? welsh : english;
}
