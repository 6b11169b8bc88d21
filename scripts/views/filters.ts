import { printTime } from '../calendar/clock-time.ts';
import type { TimeForm } from '../calendar/clock-time.ts';
import { isIsoDate, isIsoMonth } from '../calendar/iso-date.ts';
import { printDateOrMonth, printLongDate, printShortDateOrMonth } from '../calendar/printed-date.ts';
import { escapeHtml } from '../markdown/escape-html.ts';
import { fieldBlocks } from './field-blocks.ts';

/** "1.2 MB", "840 kB": what a download weighs, in units of 1,000 as browsers show them. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "1 page", "12 pages": a count with its word. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Plain words as HTML in which email addresses are links. */
export function mailLinks(words: string): string {
  return escapeHtml(words).replace(/[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}/giu, '<a href="mailto:$&">$&</a>');
}

/** A telephone number as an address for a phone: digits, a plus before them, and what follows "ext" after a pause. */
export function dialled(number: string): string {
  const [main = '', extension] = number.split(/\s*(?:ext\w*\.?|x)\s*/iu, 2);
  const digits = main.replace(/\(0\)/gu, '').replace(/[^\d+]/gu, '');
  const more = extension?.replace(/\D/gu, '') ?? '';
  return more === '' ? digits : `${digits};ext=${more}`;
}

/** Words that stay on one line. */
function together(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** A date or month as `print` prints it; words that are no date stay as they are. */
function dateOr(print: (date: string) => string): (value: string | undefined) => string {
  return (value) => (value === undefined ? '' : isIsoDate(value) || isIsoMonth(value) ? print(value) : value);
}

/** Words as a sentence that another can follow: with a full stop, unless they end with a mark of their own. */
function sentence(words: string): string {
  return /[.!?…:;]["'’”)]*$/u.test(words.trimEnd()) ? words : `${words}.`;
}

/** The filters that depend on how a body prints its times. */
export function filtersFor(times: TimeForm): typeof filters & { readonly clock: (time: string | undefined) => string } {
  return { ...filters, clock: (time) => (time === undefined ? '' : printTime(time, times)) };
}

/** The filters of all templates, on the web and in print. */
export const filters = {
  day: dateOr((date) => printDateOrMonth(date)),
  longDay: dateOr((date) => (isIsoMonth(date) ? printDateOrMonth(date) : printLongDate(date))),
  shortDay: dateOr((date) => printShortDateOrMonth(date)),
  fileSize,
  sentence,
  count,
  mailLinks,
  dialled,
  together,
  fieldBlocks,
} as const;
