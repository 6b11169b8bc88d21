import { minuteForm, minuteSlug, readMinuteNumber } from '../../sources/minute-form.ts';
import type { MinuteForm } from '../../sources/minute-form.ts';
import type { ClausePath } from './reference-path.ts';
import { parsePaths, printPath } from './reference-path.ts';

/** A reference to minutes or clauses in its one normal form, whatever form the papers gave it. */
export interface Reference {
  /** The number alone, in small letters: `898`, `fc/26/107`. */
  readonly minute: string;
  /** The clauses meant, from the outermost label in; empty for the whole minute. */
  readonly paths: readonly ClausePath[];
  /** Whether a letter stands right behind the number, as in `898b`: then it may be part of the minute's key. */
  readonly attached: boolean;
  /** As it was given, trimmed. */
  readonly written: string;
}

const leading = /^(?:(?:minutes?|mins?|no|nos|number|ref|reference|action|resolution|m|a)\b[\s.:#-]*)+/u;

/**
 * Reads a reference in any form that the papers use, where minutes are numbered as the body does it: `898`, `911ii`, `911.ii`, `911 II`, `676 iii`, `687 iii a`, `921(a-d)`,
 * `minute 687, clause iii`, with any kind of dash, space and bracket. Undefined for words that are no reference.
 */
export function parseReference(text: string, form: MinuteForm = minuteForm()): Reference | undefined {
  const written = text.trim();
  const typed = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Pd}|−/gu, '-');
  const plain = typed.replace(leading, '').trim();
  const formed = form.written === '{number}' ? undefined : (formedNumber(form, typed) ?? formedNumber(form, plain));
  if (formed !== undefined) {
    const paths = parsePaths(formed.rest);
    return paths && { minute: formed.minute, paths, attached: /^[a-z]/u.test(formed.rest), written };
  }
  const match = /^(\d+)(?!\d)(.*)$/su.exec(plain);
  if (match === null) return undefined;
  const [, minute = '', rest = ''] = match;
  const paths = parsePaths(rest);
  return paths === undefined ? undefined : { minute, paths, attached: /^[a-z]/u.test(rest), written };
}

/** A number of the body's own form; a letter behind it may be its own or a clause's, and stays with what follows. */
function formedNumber(form: MinuteForm, text: string): { readonly minute: string; readonly rest: string } | undefined {
  const found = readMinuteNumber(form, text);
  if (found === undefined || /^\d/u.test(found.rest)) return undefined;
  const letter = /\d([a-z])$/u.exec(found.printed)?.[1] ?? '';
  const minute = letter === '' ? found.printed : found.printed.slice(0, -1);
  return { minute, rest: `${letter}${found.rest}` };
}

/** The keys that the reference stands for: `911.ii`, or one for each clause of a range. */
export function referenceKeys({ minute, paths }: Reference): readonly string[] {
  const key = minuteSlug(minute);
  return paths.length === 0 ? [key] : paths.map((path) => [key, ...path].join('.'));
}

/** One key for the whole reference, the same for every form of it: `911.ii`, `921.a+921.b`. */
export function referenceKey(reference: Reference): string {
  return referenceKeys(reference).join('+');
}

/** What a printed reference is made of: the minute's number as printed, and the labels of the clause. */
export interface PrintedReference {
  readonly number: string;
  readonly path: ClausePath;
}

/** As the tracker prints it: `911ii`, `687 iii a`, `921(a)`, `897.1`. */
export function trackerReference({ number, path }: PrintedReference): string {
  const [first, ...nested] = path;
  if (first === undefined) return number;
  if (nested.length > 0) return [number, ...path].join(' ');
  if (/^\d/u.test(first)) return `${number}.${first}`;
  return /^[ivx]+$/u.test(first) ? `${number}${first}` : `${number}(${first})`;
}

/** In words: `minute 911, clause ii`; nested labels in brackets: `minute 687, clause iii(a)`. */
export function longReference({ number, path }: PrintedReference): string {
  return path.length === 0 ? `minute ${number}` : `minute ${number}, clause ${printPath(path)}`;
}
