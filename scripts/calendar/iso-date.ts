import { Temporal } from 'temporal-polyfill';
import { CalendarError } from './calendar-error.ts';

export { isClockTime, parseClockTime } from './clock-time.ts';
export type { ClockTime } from './clock-time.ts';

/** A day of the Gregorian calendar, written `2025-09-08`. No time, no zone: a meeting's date is the same everywhere. */
export type IsoDate = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** A value that is not a real day, written as year, month and day. */
export class NotADate extends CalendarError {
  override readonly name = 'NotADate';
  readonly value: string;

  constructor(value: string) {
    const reason = SHAPE.test(value) ? 'there is no such day' : 'a date is year, month and day, like 2025-09-08';
    super(`"${value}" is not a date: ${reason}.`);
    this.value = value;
  }
}

/** Whether the text is a real day in the form `2025-09-08`; `2025-02-30` and `8/9/25` are not. */
export function isIsoDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const is = isDay(text);
  known.set(text, is);
  return is;
}

/** A record names the same few thousand days again and again. */
const known = new Map<string, boolean>();

/** More days than any record has; past them it starts anew. */
const mostKnown = 50_000;

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is a month in the form `2021-11`: all that is known of some days. */
export function isIsoMonth(text: string): boolean {
  return isIsoDate(`${text}-01`);
}

/** The same text, known to be a real day. Throws {@link NotADate}. */
export function parseIsoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new NotADate(text);
  return text;
}

/** The day as Temporal, for use inside the calendar only. Throws {@link NotADate}. */
export function toPlainDate(date: IsoDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(parseIsoDate(date));
}

/** The day so many calendar days later, or earlier if the number is negative. Throws {@link NotADate}. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toPlainDate(date).add({ days }).toString();
}

/** How many days after `from` is `to`; negative if it is before. Throws {@link NotADate}. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toPlainDate(from).until(toPlainDate(to), { largestUnit: 'days' }).days;
}

/** For sorting: negative if the first is earlier, 0 if they are one day. Throws {@link NotADate}. */
export function compareDates(first: IsoDate, second: IsoDate): number {
  return Temporal.PlainDate.compare(toPlainDate(first), toPlainDate(second));
}

/** Whether the day is a Saturday or a Sunday. Throws {@link NotADate}. */
export function isWeekend(date: IsoDate): boolean {
  return toPlainDate(date).dayOfWeek > 5;
}
