import { CalendarError } from './calendar-error.ts';
import { addDays, isIsoDate, parseIsoDate } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/** A day in every year, written `05-01`. */
export type MonthDay = string;

/** Twelve months that run from one calendar year into the next. */
export interface YearSpan {
  /** "2025/26" */
  readonly label: string;
  readonly from: IsoDate;
  /** The last day that belongs to it. */
  readonly to: IsoDate;
}

/** A value that is not a month and a day found in every year. */
export class NotAMonthDay extends CalendarError {
  override readonly name = 'NotAMonthDay';

  constructor(value: string) {
    super(`"${value}" is not a day that a year can start on: write month and day, like 05-01.`);
  }
}

/** The span that holds the date, for years that start on the given day. Throws NotADate or {@link NotAMonthDay}. */
export function yearSpanOf(date: IsoDate, starts: MonthDay): YearSpan {
  const calendarYear = Number(parseIsoDate(date).slice(0, 4));
  const firstYear = date.slice(5) < starts ? calendarYear - 1 : calendarYear;
  return yearSpanFrom(firstYear, starts);
}

/** The span that starts in the given calendar year. Throws {@link NotAMonthDay}. */
export function yearSpanFrom(firstYear: number, starts: MonthDay): YearSpan {
  // 2001 had no 29 February, so a start that is valid in 2001 is valid in every year.
  if (!isIsoDate(`2001-${starts}`)) throw new NotAMonthDay(starts);
  const nextYear = firstYear + 1;
  const shortNext = String(nextYear % 100).padStart(2, '0');
  return {
    label: `${firstYear}/${shortNext}`,
    from: `${firstYear}-${starts}`,
    to: addDays(`${nextYear}-${starts}`, -1),
  };
}
