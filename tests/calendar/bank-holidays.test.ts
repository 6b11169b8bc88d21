import { describe, expect, it } from 'vitest';
import { bankHolidays, UnknownYear } from '../../scripts/calendar/bank-holidays.ts';
import { isWeekend } from '../../scripts/calendar/iso-date.ts';
import { NATIONS } from '../../scripts/calendar/nation.ts';
import type { Nation } from '../../scripts/calendar/nation.ts';

/**
 * To 2018, and to 2023 in England and Wales, copied from the list that gov.uk/bank-holidays is made from, with the funeral
 * of 2022 and the coronation of 2023, which were proclaimed after that. Later years, and the rest, made by hand.
 */
const GOV_UK: Readonly<Record<Nation, Readonly<Record<number, string>>>> = {
  'england-and-wales': {
    2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
    2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
    2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  },
  scotland: {
    2012: '01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26',
    2013: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2014: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2015: '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28',
    2016: '01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27',
    2017: '01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
    2018: '01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
  },
  'northern-ireland': {
    2012: '01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26',
    2013: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2014: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2015: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2016: '01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-26 12-27',
    2017: '01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
    2018: '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
  },
};

const golden = NATIONS.flatMap((nation) =>
  Object.entries(GOV_UK[nation]).map(([year, days]) => [nation, Number(year), days] as const),
);

const nameOf = (nation: Nation, date: string): string | undefined =>
  bankHolidays(nation, Number(date.slice(0, 4))).find((day) => day.date === date)?.name;

describe('Bank holidays', () => {
  it.each(golden)('of %s in %i are those of the official list', (nation, year, days) => {
    expect(
      bankHolidays(nation, year)
        .map(({ date }) => date.slice(5))
        .join(' '),
    ).toBe(days);
  });

  it.each([
    ['1981-07-29', 'the wedding of 1981'],
    ['1995-05-08', 'fifty years of peace, moved from 1 May'],
    ['1999-12-31', 'the millennium'],
    ['2002-06-03', 'the Golden Jubilee'],
    ['2002-06-04', 'the spring holiday, moved for it'],
    ['2011-04-29', 'the wedding of 2011'],
    ['2012-06-04', 'the spring holiday, moved'],
    ['2012-06-05', 'the Diamond Jubilee'],
    ['2020-05-08', 'the early May holiday, moved'],
    ['2022-06-02', 'the spring holiday, moved'],
    ['2022-06-03', 'the Platinum Jubilee'],
    ['2022-09-19', 'the funeral of Queen Elizabeth II'],
    ['2023-05-08', 'the coronation'],
  ])('%s: %s, in every nation', (date) => {
    expect(NATIONS.map((nation) => nameOf(nation, date))).not.toContain(undefined);
  });

  it.each(['1995-05-01', '2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30'])(
    '%s was an ordinary Monday, since its holiday had been moved',
    (date) => {
      expect(NATIONS.map((nation) => nameOf(nation, date))).toEqual([undefined, undefined, undefined]);
    },
  );

  it('keep the World Cup day of 15 June 2026 to Scotland', () => {
    expect(NATIONS.map((nation) => nameOf(nation, '2026-06-15'))).toEqual([undefined, 'World Cup', undefined]);
  });

  it('have St Andrew’s Day from 2007, when its Act was passed', () => {
    expect(nameOf('scotland', '2006-11-30')).toBeUndefined();
    expect(nameOf('scotland', '2007-11-30')).toBe('St Andrew’s Day');
  });

  it('never fall on a weekend: the substitute day is the holiday', () => {
    const all = NATIONS.flatMap((nation) =>
      [2010, 2011, 2016, 2021, 2022, 2027, 2033].flatMap((year) => bankHolidays(nation, year)),
    );
    expect(all.filter(({ date }) => isWeekend(date))).toEqual([]);
  });

  it.each([1977, 25, 2025.5, Number.NaN])('are not known for %d', (year) => {
    expect(() => bankHolidays('scotland', year)).toThrow(UnknownYear);
  });

  it('are worked out once for a nation and a year', () => {
    expect(bankHolidays('england-and-wales', 2026)).toBe(bankHolidays('england-and-wales', 2026));
  });
});
