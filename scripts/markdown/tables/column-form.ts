import { parseIso } from '../dates-in-print.ts';
import { plainCell } from './cell-words.ts';

/** How the figures of a column are printed; `typed` leaves every cell as it is in the file. */
export type ColumnForm = 'typed' | 'number' | 'pounds' | 'percent' | 'date';

/** The forms that an author can ask for, as they are written. */
export const columnForms: readonly ColumnForm[] = ['typed', 'number', 'pounds', 'percent', 'date'];

/** What is known of a column of a CSV. */
export interface ColumnFacts {
  readonly names: readonly string[];
  /** The cells with something in them. */
  readonly filled: readonly string[];
  readonly numeric: boolean;
}

// Figures that are names: a thousands separator in "Case reference 48938" would make another case of it.
const nameOfThings =
  /(?:\b(?:ref|refs|reference|references|code|codes|id|uprn|usrn|phone|telephone|tel|year|years|page|pages|paragraph|minute|item|action|decision|grid|postcode)|\bno\.?|(?<!^)\bnumber|\bcase)$/iu;

/** How a column is printed where nobody says: dates of a program as dates, amounts with separators, figures that are names as typed. */
export function columnForm({ names, filled, numeric }: ColumnFacts): ColumnForm {
  const cells = filled.map(plainCell);
  if (cells.length > 0 && cells.every((cell) => parseIso(cell) !== undefined) && !cells.every(isYearSpan))
    return 'date';
  if (!numeric || names.some((name) => nameOfThings.test(name.trim()))) return 'typed';
  if (cells.every((cell) => /^(?:19|20)\d{2}$/u.test(cell))) return 'typed';
  if (cells.some((cell) => /^0\d/u.test(cell))) return 'typed';
  return 'number';
}

/** `2010-11` is a financial year as well as a November. */
function isYearSpan(cell: string): boolean {
  const [, first, second] = /^\d{2}(\d{2})-(\d{2})$/u.exec(cell) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}
