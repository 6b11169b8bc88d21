import { describe, expect, it } from 'vitest';
import { NotATime } from '../../scripts/calendar/clock-time.ts';
import { NotADate } from '../../scripts/calendar/iso-date.ts';
import { toUtcInstant } from '../../scripts/calendar/local-time.ts';

describe('Local time of a meeting in the United Kingdom', () => {
  // Clocks go forward on the last Sunday of March (29 March 2026), back on the last of October (25 October 2026), at 01:00 UTC.
  it.each([
    ['in winter', '2026-03-16', '14:00', '2026-03-16T14:00:00Z'],
    ['in summer', '2025-09-08', '14:00', '2025-09-08T13:00:00Z'],
    ['on the Friday before clocks go forward', '2026-03-27', '14:00', '2026-03-27T14:00:00Z'],
    ['on the Monday after', '2026-03-30', '14:00', '2026-03-30T13:00:00Z'],
    ['on the Friday before clocks go back', '2026-10-23', '14:00', '2026-10-23T13:00:00Z'],
    ['on the Monday after', '2026-10-26', '14:00', '2026-10-26T14:00:00Z'],
    ['just after midnight in summer', '2025-07-01', '00:30', '2025-06-30T23:30:00Z'],
    ['in the hour that spring skips', '2026-03-29', '01:30', '2026-03-29T01:30:00Z'],
    ['in the hour that autumn repeats', '2026-10-25', '01:30', '2026-10-25T00:30:00Z'],
  ])('%s: %s at %s', (...row) => {
    const [, date, time, utc] = row;
    expect(toUtcInstant(date, time)).toBe(utc);
  });

  it('refuses what is not a date or a time', () => {
    expect(() => toUtcInstant('2026-02-30', '14:00')).toThrow(NotADate);
    expect(() => toUtcInstant('2026-02-02', '2pm')).toThrow(NotATime);
  });
});
