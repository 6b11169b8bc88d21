import { afterEach, describe, expect, it, vi } from 'vitest';

/** Everything afresh, so that nothing worked out in another time zone is remembered. */
async function answers(): Promise<unknown> {
  vi.resetModules();
  const { bankHolidays } = await import('../../scripts/calendar/bank-holidays.ts');
  const { lastPublicationDate } = await import('../../scripts/calendar/clear-days.ts');
  const { deadlineFor } = await import('../../scripts/calendar/deadline.ts');
  const { printShortDate } = await import('../../scripts/calendar/printed-date.ts');
  const { workingCalendar } = await import('../../scripts/calendar/working-days.ts');
  const calendar = workingCalendar({ nation: 'scotland' });
  return [
    bankHolidays('scotland', 2026)
      .map(({ date }) => date)
      .join(' '),
    lastPublicationDate('2026-01-05', calendar),
    deadlineFor('2026-03-30', { days: 4, kind: 'calendar', at: '14:00' }, calendar),
    printShortDate('2026-03-01'),
  ];
}

describe('The machine that builds makes no difference', () => {
  const before = process.env.TZ;

  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kolkata', -330],
    ['America/St_Johns', 210],
  ])('in %s', async (zone, minutes) => {
    process.env.TZ = 'UTC';
    const inUtc = await answers();
    process.env.TZ = zone;
    expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset(), 'the zone took effect').toBe(minutes);
    expect(await answers()).toEqual(inUtc);
  });

  it('gives these answers', async () => {
    expect(await answers()).toEqual([
      '2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-06-15 2026-08-03 2026-11-30 2026-12-25 2026-12-28',
      '2025-12-22',
      {
        date: '2026-03-26',
        at: '14:00',
        passes: '2026-03-26T14:00:00Z',
        printed: '2pm on Thursday 26 March 2026',
        rule: '4 calendar days before the meeting, by 2pm',
        counting: 'The day of the deadline, weekends and bank holidays are counted; the day of the meeting is not.',
      },
      '1 Mar 2026',
    ]);
  });
});
