import { bankHolidays } from './bank-holidays.ts';
import { addDays, isWeekend, parseIsoDate } from './iso-date.ts';
import { nationName } from './nation.ts';
import type { IsoDate } from './iso-date.ts';
import type { Nation } from './nation.ts';

/** What a body says about its working days in panel.yaml. */
export interface WorkingCalendarSettings {
  readonly nation: Nation;
  /** Weekdays on which its offices are closed besides, such as those between Christmas and New Year. */
  readonly extra?: readonly IsoDate[] | undefined;
  /** Bank holidays that it works. */
  readonly removed?: readonly IsoDate[] | undefined;
}

/** Knows which days a body works. */
export interface WorkingCalendar {
  readonly nation: Nation;
  /** Why the day is not worked: "weekend", "offices closed" or the bank holiday's name; nothing for a working day. */
  readonly closure: (date: IsoDate) => string | undefined;
  /** "weekends and bank holidays in England and Wales" */
  readonly daysOff: string;
}

/** The working calendar of a body: weekdays without bank holidays of its nation, then its own exceptions. Throws NotADate. */
export function workingCalendar({ nation, extra = [], removed = [] }: WorkingCalendarSettings): WorkingCalendar {
  const added = new Set(extra.map(parseIsoDate));
  const worked = new Set(removed.map(parseIsoDate));

  const closure = (date: IsoDate): string | undefined => {
    if (isWeekend(date)) return 'weekend';
    if (added.has(date)) return 'offices closed';
    if (worked.has(date)) return undefined;
    return bankHolidays(nation, Number(date.slice(0, 4))).find((holiday) => holiday.date === date)?.name;
  };

  const bankHolidaysThere = `bank holidays in ${nationName(nation)}`;
  const daysOff =
    extra.length === 0
      ? `weekends and ${bankHolidaysThere}`
      : `weekends, ${bankHolidaysThere} and other days when the offices are closed`;
  return { nation, closure, daysOff };
}

/** Whether the body works that day. Throws NotADate or UnknownYear. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  return calendar.closure(date) === undefined;
}

/**
 * The working day so many working days later, or earlier if the number is negative; the day itself for 0, worked or not.
 * Throws NotADate or UnknownYear.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, days: number): IsoDate {
  const step = Math.sign(days);
  let day = parseIsoDate(date);
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** How many working days there are from the first day, included, to the second, excluded. Throws NotADate or UnknownYear. */
export function countWorkingDays(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = parseIsoDate(from); day < parseIsoDate(to); day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}
