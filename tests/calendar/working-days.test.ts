import { describe, expect, it } from 'vitest';
import { NotADate } from '../../scripts/calendar/iso-date.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  workingCalendar,
} from '../../scripts/calendar/working-days.ts';

const england = workingCalendar({ nation: 'england-and-wales' });

describe('A working day', () => {
  it('is a weekday that is not a bank holiday', () => {
    expect(england.closure('2025-09-08')).toBeUndefined();
    expect(england.closure('2025-09-07')).toBe('weekend');
    expect(england.closure('2025-08-25')).toBe('Summer bank holiday');
  });

  it('can be taken away by the body: its offices are closed', () => {
    const closed = workingCalendar({ nation: 'england-and-wales', extra: ['2025-12-29', '2025-12-30', '2025-12-31'] });
    expect(closed.closure('2025-12-30')).toBe('offices closed');
    expect(addWorkingDays(closed, '2026-01-05', -2)).toBe('2025-12-24');
    expect(closed.daysOff).toBe(
      'weekends, bank holidays in England and Wales and other days when the offices are closed',
    );
  });

  it('can be given by the body: it works that bank holiday', () => {
    const open = workingCalendar({ nation: 'scotland', removed: ['2026-06-15'] });
    expect(isWorkingDay(open, '2026-06-15')).toBe(true);
    expect(isWorkingDay(workingCalendar({ nation: 'scotland' }), '2026-06-15')).toBe(false);
  });

  it('cannot be set by something that is not a date', () => {
    expect(() => workingCalendar({ nation: 'scotland', extra: ['2026-02-30'] })).toThrow(NotADate);
    expect(() => workingCalendar({ nation: 'scotland', removed: ['Easter'] })).toThrow(NotADate);
  });
});

describe('Counting working days', () => {
  it('goes over Easter in both directions', () => {
    // Thursday 2 April 2026, then Good Friday, the weekend and Easter Monday, then Tuesday 7 April.
    expect(addWorkingDays(england, '2026-04-02', 1)).toBe('2026-04-07');
    expect(addWorkingDays(england, '2026-04-07', -1)).toBe('2026-04-02');
  });

  it('stays on the day itself for none', () => {
    expect(addWorkingDays(england, '2025-09-07', 0)).toBe('2025-09-07');
  });

  it('counts the first day and not the last', () => {
    expect(countWorkingDays(england, '2025-09-01', '2025-09-08')).toBe(5);
    expect(countWorkingDays(england, '2025-12-24', '2026-01-05')).toBe(5);
    expect(countWorkingDays(england, '2025-09-08', '2025-09-08')).toBe(0);
  });
});
