import { CalendarError } from './calendar-error.ts';
import { addDays, compareDates, daysBetween } from './iso-date.ts';
import { addWorkingDays, countWorkingDays } from './working-days.ts';
import type { IsoDate } from './iso-date.ts';
import type { WorkingCalendar } from './working-days.ts';

/**
 * The four readings of "so many days before the meeting". In none does the day of the meeting count.
 * - `calendar`: every day counts, the last day for acting included.
 * - `working`: working days count, the last day for acting included.
 * - `clear`: every day counts that lies wholly between the last day for acting and the meeting.
 * - `clear-working`: working days count that lie wholly between the two.
 */
export const DAY_KINDS = ['calendar', 'working', 'clear', 'clear-working'] as const;

export type DayKind = (typeof DAY_KINDS)[number];

/** A number of days before a meeting, and how they are counted. */
export interface DayCount {
  readonly days: number;
  readonly kind: DayKind;
}

/** A number of days that cannot be counted. */
export class NotADayCount extends CalendarError {
  override readonly name = 'NotADayCount';

  constructor(days: number) {
    super(`${days} is not a number of days before a meeting: write 0 or a whole number, like 5.`);
  }
}

/** The last day on which something due so many days before the meeting is in time. Throws NotADate, UnknownYear or {@link NotADayCount}. */
export function lastDayBefore(meeting: IsoDate, { days, kind }: DayCount, calendar: WorkingCalendar): IsoDate {
  if (!Number.isInteger(days) || days < 0) throw new NotADayCount(days);
  switch (kind) {
    case 'calendar':
      return addDays(meeting, -days);
    case 'working':
      return addWorkingDays(calendar, meeting, -days);
    case 'clear':
      return addDays(meeting, -(days + 1));
    case 'clear-working':
      return addWorkingDays(calendar, meeting, -(days + 1));
  }
}

/**
 * How many days of that kind the meeting had, counted from the day something was done. When working days are counted, a
 * day on which the offices are shut does as little as the next working day. Throws NotADate or UnknownYear.
 */
export function daysGiven(done: IsoDate, meeting: IsoDate, kind: DayKind, calendar: WorkingCalendar): number {
  if (compareDates(done, meeting) >= 0) return 0;
  switch (kind) {
    case 'calendar':
      return daysBetween(done, meeting);
    case 'working':
      return countWorkingDays(calendar, done, meeting);
    case 'clear':
      return daysBetween(done, meeting) - 1;
    case 'clear-working':
      return Math.max(0, countWorkingDays(calendar, done, meeting) - 1);
  }
}
