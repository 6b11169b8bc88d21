import { describe, expect, it } from 'vitest';
import { isClockTime, isTimeForm, NotATime, printTime } from '../../scripts/calendar/clock-time.ts';
import {
  printDate,
  printDateOrMonth,
  printLongDate,
  printShortDate,
  printShortDateOrMonth,
  weekdayName,
} from '../../scripts/calendar/printed-date.ts';

describe('A printed date', () => {
  // The eight meetings of the first panel: the weekday is computed, never typed.
  it.each([
    ['2022-11-14', 'Monday 14 November 2022', '14 Nov 2022'],
    ['2023-01-09', 'Monday 9 January 2023', '9 Jan 2023'],
    ['2025-07-28', 'Monday 28 July 2025', '28 Jul 2025'],
    ['2025-09-08', 'Monday 8 September 2025', '8 Sep 2025'],
    ['2025-11-17', 'Monday 17 November 2025', '17 Nov 2025'],
    ['2026-01-05', 'Monday 5 January 2026', '5 Jan 2026'],
    ['2026-02-02', 'Monday 2 February 2026', '2 Feb 2026'],
    ['2026-03-16', 'Monday 16 March 2026', '16 Mar 2026'],
  ])('%s is %s', (date, long, short) => {
    expect(printLongDate(date)).toBe(long);
    expect(printShortDate(date)).toBe(short);
    expect(`Monday ${printDate(date)}`).toBe(long);
    expect(weekdayName(date)).toBe('Monday');
  });

  it('is a month where the day is not known', () => {
    expect([printDateOrMonth('2021-11'), printShortDateOrMonth('2021-11')]).toEqual(['November 2021', 'Nov 2021']);
    expect([printDateOrMonth('2021-11-08'), printShortDateOrMonth('2021-11-08')]).toEqual([
      '8 November 2021',
      '8 Nov 2021',
    ]);
  });

  it('takes the language as a parameter', () => {
    expect(printLongDate('2024-02-29', 'en-GB')).toBe('Thursday 29 February 2024');
  });
});

describe('A printed time', () => {
  it.each([
    ['14:00', '2pm'],
    ['14:30', '2.30pm'],
    ['09:05', '9.05am'],
    ['16:50', '4.50pm'],
    ['00:00', 'midnight'],
    ['00:15', '12.15am'],
    ['12:00', '12 noon'],
    ['12:30', '12.30pm'],
    ['23:59', '11.59pm'],
  ])('%s is spoken as %s', (time, spoken) => {
    expect(printTime(time)).toBe(spoken);
  });

  it.each([
    ['2 pm', '9.05 am', '12 noon', '2 pm'],
    ['2.00pm', '9.05am', '12.00pm', '2.00pm'],
    ['02:00 p.m.', '09:05 a.m.', '12:00 p.m.', '02:00 p.m.'],
    ['14:00', '09:05', '12:00', '14:00'],
    ['14.00 hours', '09.05 hours', '12.00 hours', '14.00 hours'],
    ['1400hrs', '0905hrs', '1200hrs', '1400hrs'],
  ])('in the form of %s is %s, %s and %s', (form, morning, noon, afternoon) => {
    expect(isTimeForm(form)).toBe(true);
    expect(['09:05', '12:00', '14:00'].map((time) => printTime(time, form))).toEqual([morning, noon, afternoon]);
  });

  it.each(['3pm', '14', 'at two', '2:0pm'])('has no form "%s"', (form) => {
    expect(isTimeForm(form)).toBe(false);
  });

  it.each(['24:00', '14.00', '2pm', '9:00', '14:60', '1140', ''])('"%s" is not a time', (text) => {
    expect(isClockTime(text)).toBe(false);
    expect(() => printTime(text)).toThrow(NotATime);
  });

  it('says in words what is wrong', () => {
    expect(new NotATime('2pm').message).toBe(
      '"2pm" is not a time: write hours and minutes on the 24-hour clock, like 14:00.',
    );
  });
});
