import { describe, expect, it } from 'vitest';
import { inspectionPeriod } from '../../scripts/calendar/inspection.ts';

describe('The public may inspect papers', () => {
  it('for as many years as the rule says, beginning with the day of the meeting', () => {
    expect(inspectionPeriod('2025-09-08', { years: 6 })).toEqual({ from: '2025-09-08', until: '2031-09-07' });
    expect(inspectionPeriod('2025-09-08', { years: 4 }).until).toBe('2029-09-07');
  });

  it.each([
    ['2024-02-29', '2030-02-28'], // six years beginning with a leap day end with February
    ['2022-03-01', '2028-02-29'], // and those beginning with 1 March end on a leap day where there is one
    ['2024-03-01', '2030-02-28'],
    ['2026-01-01', '2031-12-31'],
  ])('from %s, to the eve of the anniversary, %s', (meeting, until) => {
    expect(inspectionPeriod(meeting, { years: 6 }).until).toBe(until);
  });
});
