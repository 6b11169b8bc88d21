import { Temporal } from 'temporal-polyfill';
import { parseClockTime } from './clock-time.ts';
import { toPlainDate } from './iso-date.ts';
import type { ClockTime } from './clock-time.ts';
import type { IsoDate } from './iso-date.ts';

/** Where meetings of a body in the United Kingdom are held, as the time zone database calls it. */
export const UK_TIME_ZONE = 'Europe/London';

/**
 * The instant at which the clock at the meeting's place shows that date and time, as UTC: `2025-09-08T13:00:00Z` for
 * 14:00 in British Summer Time. In the hour that spring skips the clock is read an hour on; in the hour that autumn
 * repeats the first is meant. Throws NotADate or NotATime.
 */
export function toUtcInstant(date: IsoDate, time: ClockTime, timeZone: string = UK_TIME_ZONE): string {
  return zoned(date, time, timeZone).toInstant().toString();
}

function zoned(date: IsoDate, time: ClockTime, timeZone: string): Temporal.ZonedDateTime {
  const plainTime = Temporal.PlainTime.from(parseClockTime(time));
  return toPlainDate(date).toZonedDateTime({ timeZone, plainTime });
}
