import { describe, expect, it } from 'vitest';
import { NotATime } from '../../scripts/calendar/clock-time.ts';
import { deadlineFor } from '../../scripts/calendar/deadline.ts';
import { workingCalendar } from '../../scripts/calendar/working-days.ts';

const england = workingCalendar({ nation: 'england-and-wales' });

describe('The deadline for public questions', () => {
  it('is printed with its date, its time and the rule it came from', () => {
    expect(deadlineFor('2025-09-08', { days: 4, kind: 'calendar', at: '14:00' }, england)).toEqual({
      date: '2025-09-04',
      at: '14:00',
      passes: '2025-09-04T13:00:00Z',
      printed: '2pm on Thursday 4 September 2025',
      rule: '4 calendar days before the meeting, by 2pm',
      counting: 'The day of the deadline, weekends and bank holidays are counted; the day of the meeting is not.',
    });
  });

  it('without a time lasts until the day ends', () => {
    expect(deadlineFor('2026-03-16', { days: 4, kind: 'clear-working' }, england)).toEqual({
      date: '2026-03-09',
      passes: '2026-03-10T00:00:00Z',
      printed: 'the end of Monday 9 March 2026',
      rule: '4 clear working days before the meeting',
      counting:
        'The day of the deadline, the day of the meeting, weekends and bank holidays in England and Wales are not counted.',
    });
  });

  it.each([
    // The clock at the place says 2pm both on the Thursday and at the meeting, on two sides of a change.
    ['before clocks go forward', '2026-03-30', '2026-03-26T14:00:00Z'],
    ['before clocks go back', '2026-10-26', '2026-10-22T13:00:00Z'],
  ])('is an instant by the clock of its own day, %s', (_when, meeting, passes) => {
    expect(deadlineFor(meeting, { days: 4, kind: 'calendar', at: '14:00' }, england).passes).toBe(passes);
  });

  it('without a time ends with a day of summer time', () => {
    expect(deadlineFor('2025-09-08', { days: 4, kind: 'calendar' }, england).passes).toBe('2025-09-04T23:00:00Z');
  });

  it.each([
    [
      { days: 1, kind: 'working' },
      '1 working day before the meeting',
      'The day of the deadline is counted; the day of the meeting, weekends and bank holidays in England and Wales are not.',
    ],
    [
      { days: 3, kind: 'clear' },
      '3 clear days before the meeting',
      'The day of the deadline and the day of the meeting are not counted; weekends and bank holidays are.',
    ],
    [
      { days: 0, kind: 'calendar', at: '12:00' },
      'on the day of the meeting, by 12 noon',
      'The day of the deadline, weekends and bank holidays are counted; the day of the meeting is not.',
    ],
    [
      { days: 0, kind: 'clear-working' },
      'on the last working day before the meeting',
      'The day of the deadline, the day of the meeting, weekends and bank holidays in England and Wales are not counted.',
    ],
  ] as const)('%j says its rule', (rule, words, counting) => {
    expect(deadlineFor('2025-09-08', rule, england)).toMatchObject({ rule: words, counting });
  });

  it('refuses a time that is none', () => {
    expect(() => deadlineFor('2025-09-08', { days: 4, kind: 'calendar', at: '2pm' }, england)).toThrow(NotATime);
  });
});
