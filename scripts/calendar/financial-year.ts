import { CalendarError } from './calendar-error.ts';
import { yearSpanFrom, yearSpanOf } from './year-span.ts';
import type { IsoDate } from './iso-date.ts';
import type { YearSpan } from './year-span.ts';

const FIRST_DAY = '04-01';
const SHAPE = /^(\d{4})[/-](\d{4}|\d{2})$/;

/** A value that does not name two calendar years that follow each other. */
export class NotAFinancialYear extends CalendarError {
  override readonly name = 'NotAFinancialYear';

  constructor(value: string) {
    super(`"${value}" is not a financial year: write two years that follow each other, like 2026/27.`);
  }
}

/** The financial year, 1 April to 31 March, that holds the date (LGFA 1992 s.116(1)). Throws NotADate. */
export function financialYear(date: IsoDate): YearSpan {
  return yearSpanOf(date, FIRST_DAY);
}

/** The financial year by its name: `2026/27`, `2026-27` or `2026/2027`. Throws {@link NotAFinancialYear}. */
export function parseFinancialYear(label: string): YearSpan {
  const [, first, second] = SHAPE.exec(label) ?? [];
  if (first === undefined || second === undefined) throw new NotAFinancialYear(label);
  const following = String(Number(first) + 1);
  if (!following.endsWith(second)) throw new NotAFinancialYear(label);
  return yearSpanFrom(Number(first), FIRST_DAY);
}
