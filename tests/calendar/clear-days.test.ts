import { describe, expect, it } from 'vitest';
import { checkPublication, clearDaysInWords, lastPublicationDate } from '../../scripts/calendar/clear-days.ts';
import { workingCalendar } from '../../scripts/calendar/working-days.ts';

const england = workingCalendar({ nation: 'england-and-wales' });

describe('Five clear days (LGA 1972 s.100B(3))', () => {
  // The eight meetings of the first panel; only Christmas 2025 and New Year 2023 hold bank holidays.
  it.each([
    ['2022-11-14', '2022-11-04'],
    ['2023-01-09', '2022-12-29'],
    ['2025-07-28', '2025-07-18'],
    ['2025-09-08', '2025-08-29'],
    ['2025-11-17', '2025-11-07'],
    ['2026-01-05', '2025-12-23'],
    ['2026-02-02', '2026-01-23'],
    ['2026-03-16', '2026-03-06'],
  ])('papers for %s are out by %s', (meeting, lastDate) => {
    expect(lastPublicationDate(meeting, england)).toBe(lastDate);
  });

  it('are in time on the last day and late on the next', () => {
    const meeting = '2025-09-08';
    expect(checkPublication({ meeting, published: '2025-08-29' }, england)).toEqual({
      published: '2025-08-29',
      lastDate: '2025-08-29',
      required: 5,
      given: 5,
      inTime: true,
    });
    expect(checkPublication({ meeting, published: '2025-09-01' }, england)).toMatchObject({ given: 4, inTime: false });
  });

  it('count papers put out on a Sunday from the Monday, when the offices open', () => {
    expect(checkPublication({ meeting: '2025-09-08', published: '2025-08-31' }, england)).toMatchObject({
      given: 4,
      inTime: false,
    });
  });

  it('are none when papers come with the meeting or after it', () => {
    for (const published of ['2025-09-08', '2025-09-09']) {
      expect(checkPublication({ meeting: '2025-09-08', published }, england)).toMatchObject({
        given: 0,
        inTime: false,
      });
    }
  });
});

describe('R v Swansea City Council ex p Elitestone Ltd (CA 1993)', () => {
  // Agenda published on Thursday 26 April 1990 for Tuesday 1 May 1990; the law asked for three clear days.
  const papers = { meeting: '1990-05-01', published: '1990-04-26' };

  it('found the notice bad: only Friday and Monday were clear working days', () => {
    expect(checkPublication(papers, england, { days: 3, reading: 'clear-working-days' })).toMatchObject({
      given: 2,
      inTime: false,
    });
  });

  it('would have found it good had Saturday and Sunday counted', () => {
    expect(checkPublication(papers, england, { days: 3, reading: 'clear-calendar-days' })).toMatchObject({
      given: 4,
      inTime: true,
    });
  });

  it('would have found it good had the day of publication counted', () => {
    expect(checkPublication(papers, england, { days: 3, reading: 'exclude-meeting-day-only' })).toMatchObject({
      given: 3,
      inTime: true,
    });
  });
});

describe('The rule that a body follows', () => {
  it('is printed in plain English', () => {
    expect(clearDaysInWords(england)).toBe(
      'Papers are published at least 5 clear working days before the meeting. ' +
        'The day of publication, the day of the meeting, weekends and bank holidays in England and Wales are not counted.',
    );
    expect(clearDaysInWords(england, { days: 3, reading: 'clear-calendar-days' })).toBe(
      'Papers are published at least 3 clear days before the meeting. ' +
        'The day of publication and the day of the meeting are not counted; weekends and bank holidays are.',
    );
    expect(
      clearDaysInWords(workingCalendar({ nation: 'scotland' }), { days: 3, reading: 'exclude-meeting-day-only' }),
    ).toBe(
      'Papers are published at least 3 working days before the meeting. ' +
        'The day of publication is counted; the day of the meeting, weekends and bank holidays in Scotland are not.',
    );
  });
});
