import { describe, expect, it } from 'vitest';
import { DAY_KINDS, daysGiven, lastDayBefore, NotADayCount } from '../../scripts/calendar/day-count.ts';
import { addDays } from '../../scripts/calendar/iso-date.ts';
import { workingCalendar } from '../../scripts/calendar/working-days.ts';
import type { DayKind } from '../../scripts/calendar/day-count.ts';
import type { Nation } from '../../scripts/calendar/nation.ts';

type Row = readonly [meeting: string, days: number, kind: DayKind, nation: Nation, deadline: string];

const E: Nation = 'england-and-wales';
const S: Nation = 'scotland';
const N: Nation = 'northern-ireland';

/**
 * Made by hand with a paper calendar. Behind each row: the days that count, going back from the meeting; in brackets those
 * that do not count and are not weekends; after the bar the deadline.
 */
const BY_HAND: readonly Row[] = [
  // An ordinary week. Meeting Monday 8 September 2025.
  ['2025-09-08', 4, 'calendar', E, '2025-09-04'], // Sun, Sat, Fri | Thu 4
  ['2025-09-08', 4, 'working', E, '2025-09-02'], // Fri 5, Thu 4, Wed 3 | Tue 2
  ['2025-09-08', 4, 'clear', E, '2025-09-03'], // Sun 7, Sat 6, Fri 5, Thu 4 | Wed 3
  ['2025-09-08', 4, 'clear-working', E, '2025-09-01'], // Fri 5, Thu 4, Wed 3, Tue 2 | Mon 1
  ['2025-09-08', 5, 'clear-working', E, '2025-08-29'], // Fri 5, Thu 4, Wed 3, Tue 2, Mon 1 | Fri 29
  // Over weekends. Meeting Wednesday 10 September 2025.
  ['2025-09-10', 4, 'calendar', E, '2025-09-06'], // Tue 9, Mon 8, Sun 7 | Sat 6: calendar days are not moved
  ['2025-09-10', 5, 'clear-working', E, '2025-09-02'], // Tue 9, Mon 8, Fri 5, Thu 4, Wed 3 | Tue 2
  // August bank holiday, Monday 25 August 2025. Meeting Monday 1 September.
  ['2025-09-01', 5, 'clear-working', E, '2025-08-21'], // Fri 29, Thu 28, Wed 27, Tue 26, (Mon 25) Fri 22 | Thu 21
  // Easter 2026: Good Friday 3 April, Easter Monday 6 April.
  ['2026-04-13', 5, 'clear-working', E, '2026-04-01'], // Fri 10, Thu 9, Wed 8, Tue 7, (Mon 6, Fri 3) Thu 2 | Wed 1
  ['2026-04-07', 5, 'clear-working', E, '2026-03-26'], // (Mon 6, Fri 3) Thu 2, Wed 1, Tue 31, Mon 30, Fri 27 | Thu 26
  ['2026-04-07', 5, 'clear', E, '2026-04-01'], // Mon 6, Sun 5, Sat 4, Fri 3, Thu 2 | Wed 1
  ['2026-04-07', 5, 'clear-working', S, '2026-03-27'], // Mon 6 is worked, (Fri 3) Thu 2, Wed 1, Tue 31, Mon 30 | Fri 27
  // Easter 2025: Good Friday 18 April, Easter Monday 21 April.
  ['2025-04-28', 4, 'working', E, '2025-04-22'], // Fri 25, Thu 24, Wed 23 | Tue 22
  ['2025-04-24', 5, 'clear-working', E, '2025-04-14'], // Wed 23, Tue 22, (Mon 21, Fri 18) Thu 17, Wed 16, Tue 15 | Mon 14
  // Christmas and New Year.
  ['2026-01-05', 5, 'clear-working', E, '2025-12-23'], // Fri 2, (Thu 1) Wed 31, Tue 30, Mon 29, (Fri 26, Thu 25) Wed 24 | Tue 23
  ['2026-01-05', 5, 'clear-working', S, '2025-12-22'], // (Fri 2, Thu 1) Wed 31, Tue 30, Mon 29, (26, 25) Wed 24, Tue 23 | Mon 22
  ['2026-01-05', 4, 'calendar', E, '2026-01-01'], // Sun 4, Sat 3, Fri 2 | Thu 1: a bank holiday, and still the day
  ['2023-01-09', 5, 'clear-working', E, '2022-12-29'], // Fri 6, Thu 5, Wed 4, Tue 3, (Mon 2 for Sun 1) Fri 30 | Thu 29
  ['2022-01-04', 3, 'clear-working', E, '2021-12-24'], // (Mon 3 for Sat 1) Fri 31, Thu 30, Wed 29, (Tue 28, Mon 27) | Fri 24
  ['2021-01-04', 5, 'clear-working', E, '2020-12-22'], // (Fri 1) Thu 31, Wed 30, Tue 29, (Mon 28, Fri 25) Thu 24, Wed 23 | Tue 22
  // Bank holidays given once.
  ['2011-05-09', 5, 'clear-working', E, '2011-04-27'], // Fri 6, Thu 5, Wed 4, Tue 3, (Mon 2, Fri 29 wedding) Thu 28 | Wed 27
  ['2012-06-11', 5, 'clear-working', E, '2012-05-30'], // Fri 8, Thu 7, Wed 6, (Tue 5, Mon 4) Fri 1, Thu 31 | Wed 30
  ['2012-06-01', 4, 'working', E, '2012-05-28'], // Thu 31, Wed 30, Tue 29 | Mon 28, worked that year
  ['2020-05-11', 5, 'clear-working', E, '2020-04-30'], // (Fri 8 VE day) Thu 7, Wed 6, Tue 5, Mon 4, Fri 1 | Thu 30
  ['2022-06-07', 4, 'working', E, '2022-05-30'], // Mon 6, (Fri 3, Thu 2) Wed 1, Tue 31 | Mon 30, worked that year
  ['2022-09-26', 5, 'clear-working', E, '2022-09-15'], // Fri 23, Thu 22, Wed 21, Tue 20, (Mon 19 funeral) Fri 16 | Thu 15
  ['2023-05-15', 5, 'clear-working', E, '2023-05-04'], // Fri 12, Thu 11, Wed 10, Tue 9, (Mon 8 coronation) Fri 5 | Thu 4
  // One nation's days.
  ['2026-06-18', 3, 'clear-working', S, '2026-06-11'], // Wed 17, Tue 16, (Mon 15 World Cup) Fri 12 | Thu 11
  ['2026-06-18', 3, 'clear-working', E, '2026-06-12'], // Wed 17, Tue 16, Mon 15 | Fri 12
  ['2024-12-04', 1, 'clear-working', S, '2024-11-29'], // Tue 3, (Mon 2 for St Andrew's Sat 30) | Fri 29
  ['2026-03-23', 5, 'clear-working', N, '2026-03-12'], // Fri 20, Thu 19, Wed 18, (Tue 17) Mon 16, Fri 13 | Thu 12
  ['2026-03-23', 5, 'clear-working', E, '2026-03-13'], // Fri 20, Thu 19, Wed 18, Tue 17, Mon 16 | Fri 13
  ['2026-07-16', 3, 'working', N, '2026-07-10'], // Wed 15, Tue 14, (Mon 13 for Sun 12) | Fri 10
  // Clocks go forward on Sunday 29 March 2026, back on Sunday 25 October 2026.
  ['2026-03-30', 4, 'calendar', E, '2026-03-26'], // Sun 29 (23 hours), Sat 28, Fri 27 | Thu 26
  ['2026-03-30', 1, 'clear', E, '2026-03-28'], // Sun 29 | Sat 28
  ['2026-10-26', 4, 'calendar', E, '2026-10-22'], // Sun 25 (25 hours), Sat 24, Fri 23 | Thu 22
  // A leap day.
  ['2024-03-04', 4, 'calendar', E, '2024-02-29'], // Sun 3, Sat 2, Fri 1 | Thu 29
  // None at all.
  ['2025-09-08', 0, 'calendar', E, '2025-09-08'], // the day of the meeting
  ['2025-09-08', 0, 'clear', E, '2025-09-07'], // the day before it
  ['2025-09-08', 0, 'clear-working', E, '2025-09-05'], // the working day before it, Friday
];

describe('The last day before a meeting', () => {
  it.each(BY_HAND)('meeting %s, %i %s days, %s: %s', (...row) => {
    const [meeting, days, kind, nation, deadline] = row;
    expect(lastDayBefore(meeting, { days, kind }, workingCalendar({ nation }))).toBe(deadline);
  });

  it.each([-1, 2.5, Number.NaN])('cannot be counted for %d days', (days) => {
    const count = (): string => lastDayBefore('2025-09-08', { days, kind: 'calendar' }, workingCalendar({ nation: E }));
    expect(count).toThrow(new NotADayCount(days));
  });

  it.each(DAY_KINDS)(
    'is the last on which enough %s days are left, for every meeting from Advent to Easter',
    (kind) => {
      const calendar = workingCalendar({ nation: E });
      for (let meeting = '2025-12-15'; meeting < '2026-04-20'; meeting = addDays(meeting, 1)) {
        const last = lastDayBefore(meeting, { days: 5, kind }, calendar);
        expect(daysGiven(last, meeting, kind, calendar), meeting).toBeGreaterThanOrEqual(5);
        expect(daysGiven(addDays(last, 1), meeting, kind, calendar), meeting).toBeLessThan(5);
      }
    },
  );

  it('has passed once the meeting has come', () => {
    const calendar = workingCalendar({ nation: E });
    expect(DAY_KINDS.map((kind) => daysGiven('2025-09-08', '2025-09-08', kind, calendar))).toEqual([0, 0, 0, 0]);
    expect(DAY_KINDS.map((kind) => daysGiven('2025-09-09', '2025-09-08', kind, calendar))).toEqual([0, 0, 0, 0]);
  });
});
