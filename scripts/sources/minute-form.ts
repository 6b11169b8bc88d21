/** How a body numbers its minutes. */
export interface MinuteForm {
  /** As `panel.yaml` gives it: `FC/{yy}/{number}`. */
  readonly written: string;
  /** An example in its form: `FC/26/905`. */
  readonly example: string;
  /** Whether each year starts anew with 1. */
  readonly restarts: 'never' | 'calendar-year' | 'municipal-year';
}

/** A number at the start of some words. */
export interface MinuteNumber {
  /** As printed, without a dot behind it: `FC/26/905`. */
  readonly printed: string;
  /** What counts up: `107`, `898a`. */
  readonly count: string;
  /** What stands around the count and the year, in small letters: `fc//`. */
  readonly series: string;
  /** The year that the number names; empty where it names none. */
  readonly year: string;
  readonly rest: string;
}

const parts: Readonly<Record<string, { readonly pattern: string; readonly example: string }>> = {
  number: { pattern: '\\d+[a-z]?', example: '905' },
  yyyy: { pattern: '\\d{4}', example: '2026' },
  yy: { pattern: '\\d{2}', example: '26' },
  'yyyy-yy': { pattern: '\\d{4}[-–/]\\d{2}', example: '2026-27' },
  letters: { pattern: '\\p{L}{1,6}', example: 'FC' },
};

/** The parts that a form may have, as they are written in it. */
export const minuteFormParts: readonly string[] = Object.keys(parts).map((name) => `{${name}}`);

/** Whether words are a form: one `{number}`, and nothing in braces that is not known. */
export function isMinuteForm(text: string): boolean {
  const named = [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name);
  const years = named.filter((name) => name.startsWith('yy'));
  return (
    named.filter((name) => name === 'number').length === 1 &&
    years.length < 2 &&
    named.every((name) => parts[name] !== undefined)
  );
}

/**
 * A form with its example. Plain numbers that run for the life of the body, where the body says nothing; numbers that name a year start
 * anew with it unless the body says otherwise.
 */
export function minuteForm(written = '{number}', stated?: MinuteForm['restarts']): MinuteForm {
  const restarts = stated ?? (written.includes('{yy') ? 'calendar-year' : 'never');
  const example = written.replace(/\{([^{}]*)\}/gu, (all, name: string) => parts[name]?.example ?? all);
  return { written, example, restarts };
}

/** Reads the number at the start of words; undefined where none stands there. Capitals and small letters are the same. */
export function readMinuteNumber({ written }: MinuteForm, text: string): MinuteNumber | undefined {
  const pattern = written
    .split(/(\{[^{}]*\})/u)
    .map((part) => partPattern(part))
    .join('');
  const match = new RegExp(`^${pattern}`, 'diu').exec(text);
  if (match === null) return undefined;
  const [printed] = match;
  const count = match.groups?.count ?? '';
  const year = match.groups?.year ?? '';
  return {
    printed,
    count,
    series: without(printed, [match.indices?.groups?.count, match.indices?.groups?.year]).toLowerCase(),
    year,
    rest: text.slice(printed.length),
  };
}

function partPattern(part: string): string {
  const name = /^\{(.*)\}$/u.exec(part)?.[1];
  if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  const pattern = parts[name]?.pattern ?? '';
  if (name === 'number') return `(?<count>${pattern})`;
  return name.startsWith('yy') ? `(?<year>${pattern})` : pattern;
}

/** A text without some stretches of it, each from and to a place. */
function without(text: string, stretches: readonly (readonly [number, number] | undefined)[]): string {
  return Array.from({ length: text.length }, (_, at) => at)
    .filter((at) => !stretches.some((stretch) => stretch !== undefined && stretch[0] <= at && at < stretch[1]))
    .map((at) => text[at] ?? '')
    .join('');
}

/** A printed number as it stands in addresses and keys: `fc-26-107`. */
export function minuteSlug(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
