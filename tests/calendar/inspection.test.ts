import { describe, expect, it } from 'vitest';
import { inspectionPeriod } from '../../scripts/calendar/inspection.ts';

describe('The public may inspect', () => {
  it.each(['minutes', 'summary', 'agenda', 'report'] as const)(
    'the %s for six years (LGA 1972 s.100C(1))',
    (document) => {
      expect(inspectionPeriod('2025-09-08', document)).toEqual({
        years: 6,
        from: '2025-09-08',
        until: '2031-09-07',
        law: 'LGA 1972 s.100C(1)',
      });
    },
  );

  it('background papers for four years (LGA 1972 s.100D(2))', () => {
    expect(inspectionPeriod('2025-09-08', 'background-papers')).toEqual({
      years: 4,
      from: '2025-09-08',
      until: '2029-09-07',
      law: 'LGA 1972 s.100D(2)',
    });
  });

  it.each([
    ['2024-02-29', '2030-02-28'], // six years beginning with a leap day end with February
    ['2022-03-01', '2028-02-29'], // and those beginning with 1 March end on a leap day where there is one
    ['2024-03-01', '2030-02-28'],
    ['2026-01-01', '2031-12-31'],
  ])('from %s, to the eve of the anniversary, %s', (meeting, until) => {
    expect(inspectionPeriod(meeting, 'minutes').until).toBe(until);
  });
});
