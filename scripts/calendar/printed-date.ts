import { isIsoMonth, toPlainDate } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

/** The languages that dates can be printed in. A new one needs its line in `WRITTEN` below. */
export type Language = 'en-GB';

interface DateParts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

interface Written {
  readonly long: (parts: DateParts) => string;
  readonly plain: (parts: DateParts) => string;
  readonly short: (parts: DateParts) => string;
}

/**
 * Word order is ours, names of days and months are from `Intl`: the pattern that Intl itself gives (a comma after the
 * weekday, "Sept" for "Sep") changed from one Node to the next.
 */
const WRITTEN: Readonly<Record<Language, Written>> = {
  'en-GB': {
    long: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    plain: ({ day, month, year }) => `${day} ${month} ${year}`,
    short: ({ day, month, year }) => `${day} ${month.slice(0, 3)} ${year}`,
  },
};

/** "Monday 8 September 2025", as on a notice of meeting. Throws NotADate. */
export function printLongDate(date: IsoDate, language: Language = 'en-GB'): string {
  return WRITTEN[language].long(dateParts(date, language));
}

/** "8 September 2025", for running text. Throws NotADate. */
export function printDate(date: IsoDate, language: Language = 'en-GB'): string {
  return WRITTEN[language].plain(dateParts(date, language));
}

/** "8 Sep 2025", for tables. Throws NotADate. */
export function printShortDate(date: IsoDate, language: Language = 'en-GB'): string {
  return WRITTEN[language].short(dateParts(date, language));
}

/** "8 September 2025", or "November 2021" where only the month is known. Throws NotADate. */
export function printDateOrMonth(date: string, language: Language = 'en-GB'): string {
  return isIsoMonth(date) ? monthOf(printDate(`${date}-01`, language)) : printDate(date, language);
}

/** "8 Sep 2025", or "Nov 2021" where only the month is known. Throws NotADate. */
export function printShortDateOrMonth(date: string, language: Language = 'en-GB'): string {
  return isIsoMonth(date) ? monthOf(printShortDate(`${date}-01`, language)) : printShortDate(date, language);
}

/** Without the day, which comes first. */
function monthOf(printed: string): string {
  return printed.replace(/^\d+ /u, '');
}

/** "Monday". Throws NotADate. */
export function weekdayName(date: IsoDate, language: Language = 'en-GB'): string {
  return dateParts(date, language).weekday;
}

const formats = new Map<Language, Intl.DateTimeFormat>();

function formatFor(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}

/** A record names the same few thousand days again and again, and Intl takes its time over each. */
const known = new Map<string, DateParts>();

/** More days than any record has; past them it starts anew. */
const mostKnown = 50_000;

function dateParts(date: IsoDate, language: Language): DateParts {
  const name = `${language} ${date}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const parts = formattedParts(date, language);
  if (known.size >= mostKnown) known.clear();
  known.set(name, parts);
  return parts;
}

function formattedParts(date: IsoDate, language: Language): DateParts {
  const midnight = toPlainDate(date).toZonedDateTime('UTC').epochMilliseconds;
  const parts = formatFor(language).formatToParts(midnight);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}
