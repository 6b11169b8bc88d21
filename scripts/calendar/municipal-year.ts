import { yearSpanOf } from './year-span.ts';
import type { IsoDate } from './iso-date.ts';
import type { MonthDay, YearSpan } from './year-span.ts';

/**
 * The municipal year that holds the date: "2025/26" from 1 May 2025 to 30 April 2026. In law it runs from one annual meeting
 * of the council to the next, on a day that moves (LGA 1972 Sch. 12 para. 1); a body that has a fixed first day of its own
 * gives it as month and day. Throws NotADate or NotAMonthDay.
 */
export function municipalYear(date: IsoDate, starts: MonthDay = '05-01'): YearSpan {
  return yearSpanOf(date, starts);
}
