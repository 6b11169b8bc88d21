import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  isIsoDate,
  isWeekend,
  NotADate,
  parseIsoDate,
} from '../../scripts/calendar/iso-date.ts';

describe('A date', () => {
  it.each(['2025-09-08', '2024-02-29', '2000-02-29', '0999-12-31'])('%s is a real day', (text) => {
    expect(isIsoDate(text)).toBe(true);
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each(['2025-02-29', '2100-02-29', '2025-02-30', '2025-13-01', '2025-00-10', '2025-04-31'])(
    '%s does not exist',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(() => parseIsoDate(text)).toThrow(new NotADate(text));
    },
  );

  it.each(['8/9/25', '2025-9-8', '20250908', '2025-09-08T14:00', '2025-09-08[u-ca=hebrew]', ' 2025-09-08', ''])(
    '"%s" is not written as year, month and day',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  it('says in words what is wrong', () => {
    expect(new NotADate('2025-02-30').message).toBe('"2025-02-30" is not a date: there is no such day.');
    expect(new NotADate('8/9/25').message).toBe(
      '"8/9/25" is not a date: a date is year, month and day, like 2025-09-08.',
    );
  });
});

describe('Adding and comparing days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('is not upset by days of 23 and 25 hours', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('counts forwards and backwards', () => {
    expect(daysBetween('2025-09-01', '2025-09-08')).toBe(7);
    expect(daysBetween('2025-09-08', '2025-09-01')).toBe(-7);
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });

  it('sorts earlier days first', () => {
    expect(['2026-03-16', '2022-11-14', '2025-09-08'].sort(compareDates)).toEqual([
      '2022-11-14',
      '2025-09-08',
      '2026-03-16',
    ]);
  });

  it('knows Saturdays and Sundays', () => {
    expect(['2025-09-05', '2025-09-06', '2025-09-07', '2025-09-08'].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
