import { isIsoDate } from '../../calendar/iso-date.ts';
import { search } from './passage.ts';
import type { Passage } from './passage.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const written = new RegExp(
  `\\b(?:(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${months.join('|')})(?:,?\\s+(\\d{4}))?\\b`,
  'giu',
);

/** A date in a text: `Tuesday 8 September 2025`, `31st June`. */
export interface WrittenDate {
  readonly passage: Passage;
  readonly offset: number;
  /** As written, on one line. */
  readonly text: string;
  readonly weekday: string | undefined;
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | undefined;
}

/** Every date of a passage that names its month. A figure and a month in two cells, rows, entries or paragraphs are no date. */
export function writtenDates(passage: Passage): readonly WrittenDate[] {
  return search([passage], written).map(({ match }) => ({
    passage,
    offset: match.index,
    text: match[0].replace(/\s+/gu, ' '),
    weekday:
      match[1] === undefined ? undefined : `${match[1].charAt(0).toUpperCase()}${match[1].slice(1).toLowerCase()}day`,
    day: Number(match[2]),
    month: months.indexOf((match[3] ?? '').toLowerCase()) + 1,
    year: match[4] === undefined ? undefined : Number(match[4]),
  }));
}

/** The date as `2025-09-08`; undefined where the year is not written or there is no such day. */
export function isoOf({ day, month, year }: WrittenDate): string | undefined {
  if (year === undefined) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** The first day of what a cell of a table dates: `September 2025`, `Sep-25`, `8 September 2025`, `2025-09-08`. */
export function cellDate(cell: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}$/u.exec(cell);
  if (iso !== null) return iso[0];
  const match =
    /^(?:[A-Za-z]+day,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})[\s-]+(?:(\d{4})|['’]?(\d{2}))$/u.exec(
      cell.trim(),
    );
  const month = months.findIndex((name) => name.startsWith((match?.[2] ?? '?').toLowerCase())) + 1;
  if (match === null || month === 0) return undefined;
  const year = match[3] ?? `20${match[4] ?? ''}`;
  return `${year}-${String(month).padStart(2, '0')}-${(match[1] ?? '1').padStart(2, '0')}`;
}
