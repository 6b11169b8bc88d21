import { printTime } from '../calendar/clock-time.ts';
import type { TimeForm } from '../calendar/clock-time.ts';
import { printDate } from '../calendar/printed-date.ts';
import type { Release } from '../record/meetings/release.ts';

/**
 * By what whoever printed a pack knows it: the day on which it was published, with the time where there was another release on
 * that day. "3 September 2025", "3 September 2025 at 3.20pm", "3 September 2025, before 3.20pm".
 */
export function releaseDay(
  { number, date, time }: Pick<Release, 'number' | 'date' | 'time'>,
  releases: readonly Release[],
  times?: TimeForm,
): string {
  const day = printDate(date);
  if (time !== undefined) return `${day} at ${printTime(time, times)}`;
  const next = releases.find((release) => release.number > number && release.date === date)?.time;
  return next === undefined ? day : `${day}, before ${printTime(next, times)}`;
}
