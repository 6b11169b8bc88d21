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
  /** What stands before the count, the same for all of one series: `fc/26/`. */
  readonly series: string;
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
  return named.filter((name) => name === 'number').length === 1 && named.every((name) => parts[name] !== undefined);
}

/** A form with its example. Plain numbers that run for the life of the body, where the body says nothing. */
export function minuteForm(written = '{number}', restarts: MinuteForm['restarts'] = 'never'): MinuteForm {
  const example = written.replace(/\{([^{}]*)\}/gu, (all, name: string) => parts[name]?.example ?? all);
  return { written, example, restarts };
}

/** Reads the number at the start of words; undefined where none stands there. Capitals and small letters are the same. */
export function readMinuteNumber({ written }: MinuteForm, text: string): MinuteNumber | undefined {
  const pattern = written
    .split(/(\{[^{}]*\})/u)
    .map((part) => partPattern(part))
    .join('');
  const match = new RegExp(`^${pattern}`, 'iu').exec(text);
  if (match === null) return undefined;
  const [printed] = match;
  const count = match.groups?.count ?? '';
  return {
    printed,
    count,
    series: printed.slice(0, printed.lastIndexOf(count)).toLowerCase(),
    rest: text.slice(printed.length),
  };
}

function partPattern(part: string): string {
  const name = /^\{(.*)\}$/u.exec(part)?.[1];
  if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  const pattern = parts[name]?.pattern ?? '';
  return name === 'number' ? `(?<count>${pattern})` : pattern;
}

/** A printed number as it stands in addresses and keys: `fc-26-107`. */
export function minuteSlug(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
