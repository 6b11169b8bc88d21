import type { DayCount, DayKind } from './day-count.ts';
import type { WorkingCalendar } from './working-days.ts';

const ADJECTIVES: Readonly<Record<DayKind, string>> = {
  calendar: 'calendar',
  working: 'working',
  clear: 'clear',
  'clear-working': 'clear working',
};

const AT_ONCE: Readonly<Record<DayKind, string>> = {
  calendar: 'on the day of the meeting',
  working: 'on the day of the meeting',
  clear: 'on the day before the meeting',
  'clear-working': 'on the last working day before the meeting',
};

/** "4 clear working days before the meeting"; "on the day of the meeting" when the number is 0. */
export function dayCountInWords({ days, kind }: DayCount): string {
  if (days === 0) return AT_ONCE[kind];
  return `${days} ${ADJECTIVES[kind]} ${days === 1 ? 'day' : 'days'} before the meeting`;
}

/**
 * A sentence that says which days count: "The day of publication, the day of the meeting, weekends and bank holidays in
 * England and Wales are not counted." The first day is named by the caller, such as "the day of publication".
 */
export function countingExplained(kind: DayKind, firstDay: string, calendar: WorkingCalendar): string {
  const first = firstDay.charAt(0).toUpperCase() + firstDay.slice(1);
  switch (kind) {
    case 'calendar':
      return `${first}, weekends and bank holidays are counted; the day of the meeting is not.`;
    case 'working':
      return `${first} is counted; the day of the meeting, ${calendar.daysOff} are not.`;
    case 'clear':
      return `${first} and the day of the meeting are not counted; weekends and bank holidays are.`;
    case 'clear-working':
      return `${first}, the day of the meeting, ${calendar.daysOff} are not counted.`;
  }
}
