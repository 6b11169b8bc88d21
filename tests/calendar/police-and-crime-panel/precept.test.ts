import { describe, expect, it } from 'vitest';
import { NotAFinancialYear } from '../../../scripts/calendar/financial-year.ts';
import { preceptTimetable } from '../../../scripts/calendar/police-and-crime-panel/precept.ts';

describe('The precept for 2026/27 (SI 2012/2271)', () => {
  const timetable = preceptTimetable('2026-27');

  it('is settled in February 2026, in the year before', () => {
    expect(timetable.financialYear).toBe('2026/27');
    expect(timetable.steps.map(({ key, who, by, onlyAfterVeto }) => [key, who, by, onlyAfterVeto])).toEqual([
      ['proposal', 'commissioner', '2026-02-01', false],
      ['report', 'panel', '2026-02-08', false],
      ['revised-precept', 'commissioner', '2026-02-15', true],
      ['second-report', 'panel', '2026-02-22', true],
      ['issue', 'commissioner', '2026-03-01', false],
    ]);
  });

  it('names the law of every step', () => {
    expect(timetable.steps.filter(({ law }) => !law.includes('SI 2012/2271'))).toEqual([]);
  });

  it('refuses a year that is none', () => {
    expect(() => preceptTimetable('2026')).toThrow(NotAFinancialYear);
  });
});
