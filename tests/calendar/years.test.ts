import { describe, expect, it } from 'vitest';
import { financialYear, NotAFinancialYear, parseFinancialYear } from '../../scripts/calendar/financial-year.ts';
import { NotADate } from '../../scripts/calendar/iso-date.ts';
import { municipalYear } from '../../scripts/calendar/municipal-year.ts';
import { NotAMonthDay } from '../../scripts/calendar/year-span.ts';

describe('The municipal year', () => {
  it.each([
    ['2025-04-30', '2024/25'],
    ['2025-05-01', '2025/26'],
    ['2025-12-31', '2025/26'],
    ['2026-01-01', '2025/26'],
    ['2026-04-30', '2025/26'],
    ['1999-09-01', '1999/00'],
  ])('of %s is %s', (date, label) => {
    expect(municipalYear(date).label).toBe(label);
  });

  it('runs from 1 May to 30 April', () => {
    expect(municipalYear('2025-09-08')).toEqual({ label: '2025/26', from: '2025-05-01', to: '2026-04-30' });
  });

  it('can start on the day that the body gives', () => {
    expect(municipalYear('2025-05-19', '05-20')).toEqual({ label: '2024/25', from: '2024-05-20', to: '2025-05-19' });
    expect(municipalYear('2025-05-20', '05-20').label).toBe('2025/26');
  });

  it.each(['02-29', '5-1', '13-01', 'May'])('cannot start on "%s"', (starts) => {
    expect(() => municipalYear('2025-05-19', starts)).toThrow(new NotAMonthDay(starts));
  });

  it('refuses what is not a date', () => {
    expect(() => municipalYear('2025-02-30')).toThrow(NotADate);
  });
});

describe('The financial year', () => {
  it('runs from 1 April to 31 March', () => {
    expect(financialYear('2026-03-31')).toEqual({ label: '2025/26', from: '2025-04-01', to: '2026-03-31' });
    expect(financialYear('2026-04-01').label).toBe('2026/27');
  });

  it.each(['2026/27', '2026-27', '2026/2027'])('may be written %s', (label) => {
    expect(parseFinancialYear(label)).toEqual({ label: '2026/27', from: '2026-04-01', to: '2027-03-31' });
  });

  it('goes over the end of a century', () => {
    expect(parseFinancialYear('1999/00').to).toBe('2000-03-31');
  });

  it.each(['2026/28', '2026/26', '2026/2028', '26/27', '2026', '2026/7'])('is not "%s"', (label) => {
    expect(() => parseFinancialYear(label)).toThrow(new NotAFinancialYear(label));
  });
});
