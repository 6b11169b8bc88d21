import { minuteSlug } from '../../sources/minute-form.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import { clausesOf } from '../minutes/minute.ts';
import type { Clause, Minute } from '../minutes/minute.ts';
import type { ClausePath } from './reference-path.ts';
import { printPath } from './reference-path.ts';
import { referenceKeys } from './reference.ts';
import type { Reference } from './reference.ts';

/** Where references are looked up. */
export interface ReferenceScope {
  readonly minuteByKey: ReadonlyMap<string, Minute>;
  readonly clauseByKey: ReadonlyMap<string, Clause>;
  /** Only minutes of this meeting, where it is known which one is meant. */
  readonly meetingId?: string | undefined;
}

/** A minute, or a clause of it. */
export interface ReferenceTarget {
  readonly minute: Minute;
  /** For a bare minute: its only clause, if it has one without a label. */
  readonly clause: Clause | undefined;
}

/** What a reference leads to. */
export type Resolution =
  | {
      readonly found: true;
      readonly targets: readonly ReferenceTarget[];
      /** Whether one key leads to several places, since a number was used twice. */
      readonly ambiguous: boolean;
    }
  | { readonly found: false; readonly reason: string };

/**
 * What a reference leads to. A key of the record as it stands (`898b`, `911.ii`) is taken at its word. Otherwise `898b` is
 * clause b of each minute 898; a bare number that was used twice leads to both minutes, and says so; and `946.2` may name
 * a clause by its place. Where nothing is found there is a reason in words.
 */
export function resolveReference(reference: Reference, scope: ReferenceScope): Resolution {
  const exact = exactTarget(reference, scope);
  if (exact !== undefined) return { found: true, targets: [exact], ambiguous: false };
  const minutes = minutesNumbered(reference.minute, scope);
  const paths = reference.paths.length === 0 ? [[]] : reference.paths;
  const perPath = paths.map((path) => [
    ...byLetteredKey(reference, path, scope),
    ...minutes.flatMap((minute) => targetIn(minute, path, scope)),
  ]);
  const missing = paths.filter((_, index) => perPath[index]?.length === 0);
  const [firstMissing] = missing;
  if (firstMissing !== undefined) return { found: false, reason: whyNot(reference, firstMissing, { minutes, scope }) };
  return { found: true, targets: perPath.flat(), ambiguous: perPath.some((targets) => targets.length > 1) };
}

/** What a key of the record leads to that is no printed number: `fc-26-107.b`, `2026-27-12`. Undefined for any other text. */
export function targetOfKey(text: string, scope: ReferenceScope): ReferenceTarget | undefined {
  const key = text.trim().toLowerCase();
  const minuteKey = scope.clauseByKey.get(key)?.minuteKey ?? key;
  const minute = minuteKey.includes('-') ? minuteInScope(minuteKey, scope) : undefined;
  return minute && { minute, clause: scope.clauseByKey.get(key) };
}

/** The key as the record has it: `898b`, `898-2`, `911.ii`. */
function exactTarget(reference: Reference, scope: ReferenceScope): ReferenceTarget | undefined {
  const key = reference.written.toLowerCase();
  const minute = minuteInScope(key, scope);
  if (minute !== undefined)
    return onlyOneNumbered(minute, reference, scope) ? { minute, clause: scope.clauseByKey.get(key) } : undefined;
  const clause = scope.clauseByKey.get(key);
  const parent = clause === undefined ? undefined : minuteInScope(clause.minuteKey, scope);
  return parent === undefined ? undefined : { minute: parent, clause };
}

/** A bare number is no exact key where another minute has the same number: `898` beside `898-2`. */
function onlyOneNumbered(minute: Minute, { minute: number }: Reference, scope: ReferenceScope): boolean {
  return minute.key !== number || minutesNumbered(number, scope).length === 1;
}

function minuteInScope(key: string, { minuteByKey, meetingId }: ReferenceScope): Minute | undefined {
  const minute = minuteByKey.get(key);
  return minute === undefined || (meetingId !== undefined && minute.meetingId !== meetingId) ? undefined : minute;
}

function minutesNumbered(number: string, { minuteByKey, meetingId }: ReferenceScope): readonly Minute[] {
  const { printed, counted } = numbersOf(minuteByKey);
  const inScope = (minutes: readonly Minute[] = []): readonly Minute[] =>
    meetingId === undefined ? minutes : minutes.filter((minute) => minute.meetingId === meetingId);
  const found = inScope(printed.get(number));
  // In the papers of a body with numbers like FC/26/107 people say "minute 107".
  return found.length > 0 ? found : inScope(counted.get(number));
}

/** Minutes by the number that is printed, and by the count in it where that is not the whole of it. */
interface Numbers {
  readonly printed: ReadonlyMap<string, readonly Minute[]>;
  readonly counted: ReadonlyMap<string, readonly Minute[]>;
}

const numbers = new WeakMap<ReferenceScope['minuteByKey'], { readonly size: number; readonly numbers: Numbers }>();

/** Kept, since every reference of a long record is looked up; made anew while the record still grows. */
function numbersOf(minuteByKey: ReferenceScope['minuteByKey']): Numbers {
  const known = numbers.get(minuteByKey);
  if (known?.size === minuteByKey.size) return known.numbers;
  const all = [...minuteByKey.values()];
  const made = {
    printed: Map.groupBy(all, ({ number }) => number.toLowerCase()),
    counted: Map.groupBy(
      all.filter(({ number, count }) => number !== count),
      ({ count }) => count,
    ),
  };
  numbers.set(minuteByKey, { size: minuteByKey.size, numbers: made });
  return made;
}

/** `898b iii` where `898b` is the key of a minute. */
function byLetteredKey(
  { minute: number, attached }: Reference,
  [letter, ...rest]: ClausePath,
  scope: ReferenceScope,
): readonly ReferenceTarget[] {
  const minute = attached && letter !== undefined ? minuteInScope(`${minuteSlug(number)}${letter}`, scope) : undefined;
  return minute === undefined ? [] : targetIn(minute, rest, scope);
}

function targetIn(minute: Minute, path: ClausePath, { clauseByKey }: ReferenceScope): readonly ReferenceTarget[] {
  if (path.length === 0) return [{ minute, clause: clauseByKey.get(minute.key) }];
  const clause = clauseByKey.get([minute.key, ...path].join('.')) ?? clauseByPlace(minute, path);
  return clause === undefined ? [] : [{ minute, clause }];
}

/** A step in figures that is no label counts places: `946.2` is the second clause of 946. */
function clauseByPlace(minute: Minute, path: ClausePath): Clause | undefined {
  let clauses = minute.blocks.flatMap((block) => (block.kind === 'resolved' ? block.clauses : []));
  let found: Clause | undefined;
  for (const step of path) {
    found =
      clauses.find((clause) => clause.path.at(-1) === step) ??
      (/^\d+$/u.test(step) ? clauses[Number(step) - 1] : undefined);
    if (found === undefined) return undefined;
    clauses = [...found.clauses];
  }
  return found;
}

interface Search {
  readonly minutes: readonly Minute[];
  readonly scope: ReferenceScope;
}

function whyNot(reference: Reference, path: ClausePath, { minutes, scope }: Search): string {
  const [minute] = minutes;
  if (minute === undefined) return noSuchMinute(reference, scope);
  const labels = clausesOf(minute)
    .filter((clause) => clause.path.length > 0)
    .map((clause) => printPath(clause.path));
  const has = labels.length === 0 ? 'It has no numbered clauses.' : `It has ${labels.join(', ')}.`;
  return `Minute ${reference.minute} has no clause ${printPath(path)}. ${has}`;
}

function noSuchMinute(reference: Reference, { minuteByKey, meetingId }: ReferenceScope): string {
  const inScope = [...minuteByKey.values()].filter(
    (minute) => meetingId === undefined || minute.meetingId === meetingId,
  );
  const where = meetingId === undefined ? '' : ` in the minutes of ${meetingId}`;
  const asked =
    reference.attached && reference.paths.length === 1
      ? reference.written
      : (referenceKeys(reference)[0] ?? reference.written);
  const near =
    nearestNumber(reference.minute, inScope) ??
    nearestWord(
      reference.minute,
      inScope.map((minute) => minute.key),
    );
  return `There is no minute ${asked}${where}.${near === undefined ? '' : ` Nearest: ${near}.`}`;
}

function nearestNumber(number: string, minutes: readonly Minute[]): string | undefined {
  const count = Number(/\d+$/u.exec(number)?.[0]);
  const far = (minute: Minute): number => Math.abs(Number.parseInt(minute.count, 10) - count);
  const [nearest] = [...minutes].sort((a, b) => far(a) - far(b));
  return nearest !== undefined && far(nearest) <= 5 ? nearest.key : undefined;
}
