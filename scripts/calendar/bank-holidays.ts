import { createRequire } from 'node:module';
import { CalendarError } from './calendar-error.ts';
import { isWeekend } from './iso-date.ts';
import { isBeforeItsAct, PROCLAIMED_DAYS } from './proclaimed-days.ts';
import type Holidays from 'date-holidays';
import type { IsoDate } from './iso-date.ts';
import type { Nation } from './nation.ts';

export interface BankHoliday {
  readonly date: IsoDate;
  readonly name: string;
}

/** From 1978 the early May holiday is there, and the rules are today's. */
const FIRST_YEAR = 1978;

/** Whether working days before that day can be counted: the bank holidays of its year and of the one before are known. */
export function canCountBefore(date: string): boolean {
  return Number(date.slice(0, 4)) > FIRST_YEAR;
}

const STATES: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'ENG',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
};

/** A year for which the bank holidays are not known. */
export class UnknownYear extends CalendarError {
  override readonly name = 'UnknownYear';

  constructor(year: number) {
    super(`Bank holidays are known from ${FIRST_YEAR} on, not for ${year}. Check the year of the date.`);
  }
}

const known = new Map<string, readonly BankHoliday[]>();

/**
 * The bank holidays of a nation in a year, in order of date, as gov.uk/bank-holidays lists them: public holidays under the
 * Banking and Financial Dealings Act 1971 with Good Friday and Christmas Day, each on the weekday on which it is kept.
 * A future year can still gain a day by proclamation. Throws {@link UnknownYear}.
 */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  const key = `${nation} ${year}`;
  const found = known.get(key) ?? readBankHolidays(nation, year);
  known.set(key, found);
  return found;
}

function readBankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR) throw new UnknownYear(year);
  const proclaimed = PROCLAIMED_DAYS.filter((day) => day.nations.includes(nation) && day.date.startsWith(`${year}-`));
  const overruled = new Set(proclaimed.flatMap(({ date, instead }) => [date, instead]));
  const regular = packageHolidays(nation, year).filter(({ date }) => !overruled.has(date));
  const days = [...regular, ...proclaimed.map(({ date, name }) => ({ date, name }))];
  return Object.freeze(days.sort((first, second) => (first.date < second.date ? -1 : 1)));
}

function packageHolidays(nation: Nation, year: number): BankHoliday[] {
  return source(nation)
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name: name.replaceAll("'", '’') }))
    .filter(({ date }) => !isWeekend(date) && !isBeforeItsAct(date));
}

const sources = new Map<Nation, Holidays>();

/** The package takes a tenth of a second to load, so it is loaded when the first bank holiday is asked for. */
function source(nation: Nation): Holidays {
  const loaded = sources.get(nation);
  if (loaded) return loaded;
  const Package = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  const fresh = new Package('GB', STATES[nation], { timezone: 'Europe/London', languages: ['en'] });
  sources.set(nation, fresh);
  return fresh;
}
