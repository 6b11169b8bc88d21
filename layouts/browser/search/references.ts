import { found } from './dates.ts';
import type { Span } from './dates.ts';

/** The words that stand before a number or letter which people cite, by the one that the index keeps. */
const labels: Readonly<Record<string, string>> = {
  minute: 'min(?:ute)?s?\\.?',
  item: '(?:agenda\\s+)?items?',
  appendix: 'app(?:endi(?:x|ces))?\\.?|annexe?',
  paragraph: 'para(?:graph)?s?\\.?',
  section: 'sections?|sec\\.|s\\.',
  schedule: 'sched(?:ule)?\\.?',
  table: 'tables?',
  figure: 'fig(?:ure)?s?\\.?',
  action: 'actions?',
  recommendation: 'recommendations?',
  commitment: 'commitments?',
  quarter: 'quarter|q(?=\\d)',
  slide: 'slides?',
  clause: 'clauses?',
  page: 'pages?|p\\.',
};

const spelled = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const value = String.raw`(\d+(?:\.\d+)*[a-z]?|[A-Z]\d?|${spelled.join('|')})`;

const labelled = Object.entries(labels).map(
  ([label, written]) =>
    [
      label,
      new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${written})\s?(?:no\.?\s?)?${value}(?![\p{L}\p{N}])`, 'giu'),
    ] as const,
);

/**
 * A minute's number, then a Roman numeral or letter. "a" and "I" alone are words of English as well, so a single letter counts only
 * in brackets, after a dot, or straight after the number; years (four digits) take no clause after a space.
 */
const clause =
  /(?<![\p{N}.,£/-])(\d{2,5})(?:\s*[.(]\s*([ivxl]{1,6}|[a-h])(?![\p{L}\p{N}])\)?|([ivxl]{1,6}|[a-h])(?![\p{L}\p{N}])|(?<!\d{4})\s+([ivxl]{2,6}|[iv])(?![\p{L}\p{N}]))(?:\s*[.(]?\s*([a-h])(?![\p{L}\p{N}])\)?)?/giu;

/**
 * What people cite, in the one form that the index keeps: `minute 911`, `Min. 911` is `minute911`; `911(ii)`, `911.ii`, `911 II` is
 * `911ii`; `Appendix Two` is `appendix2`; `agenda item 7` is `item7`. A letter after a label must be a capital, as it is in print.
 */
export function referencesIn(text: string): readonly Span[] {
  return [
    ...found(text, clause, ([, minute = '', ...parts]) => [`${minute}${parts.slice(0, 4).join('').toLowerCase()}`]),
    ...labelled.flatMap(([label, pattern]) => found(text, pattern, ([, cited = '']) => named(label, cited))),
  ];
}

function named(label: string, cited: string): readonly string[] {
  // "table a motion", "section I" of a sentence: a single small letter is a word.
  if (/^[a-z]$/u.test(cited)) return [];
  const place = spelled.indexOf(cited.toLowerCase());
  const plain = place === -1 ? cited.toLowerCase().replaceAll('.', 'd') : String(place + 1);
  return [`${label}${plain}`];
}
