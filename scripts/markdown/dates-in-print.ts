import { isIsoDate, isIsoMonth } from '../calendar/iso-date.ts';
import { printDateOrMonth, printShortDateOrMonth } from '../calendar/printed-date.ts';

/** A date as programs write it, with or without its day and without its time of day; undefined where the words are none. */
export function parseIso(text: string): string | undefined {
  const date = text.trim().replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/u, '');
  return isIsoDate(date) || isIsoMonth(date) ? date : undefined;
}

/** "8 September 2025" for `2025-09-08`, "September 2025" for `2025-09`; all else, and other languages, as typed. */
export function dateInPrint(text: string, language: string, length: 'long' | 'short' = 'long'): string {
  const date = parseIso(text);
  if (date === undefined || !/^en\b/u.test(language)) return text;
  return length === 'long' ? printDateOrMonth(date) : printShortDateOrMonth(date);
}
