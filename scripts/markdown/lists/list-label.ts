/** How a label is set off: `i.`, `i)`, `(i)`. */
export type LabelStyle = 'dot' | 'paren' | 'parens';

/** The counting that a label belongs to, as HTML's `ol type` names it. */
export type LabelType = '1' | 'a' | 'A' | 'i' | 'I';

/** One way to read a label: `i` is the ninth letter or the first Roman numeral. */
export interface LabelReading {
  readonly type: LabelType;
  readonly value: number;
}

/** A label at the start of a line. */
export interface ListLabel {
  /** As typed: `(iii)`. */
  readonly printed: string;
  readonly style: LabelStyle;
  readonly readings: readonly LabelReading[];
}

const pattern = /^(\(?)(\d{1,3}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[a-z]|[A-Z])([.)])(?=\s+\S)/u;
const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** Reads the label at the start of a line; undefined where there is none. */
export function readLabel(text: string): ListLabel | undefined {
  const [printed = '', bracket = '', body = '', end = ''] = pattern.exec(text) ?? [];
  if (printed === '' || (bracket === '(' && end === '.')) return undefined;
  const readings = readingsOf(body);
  return readings.length === 0
    ? undefined
    : { printed, style: bracket === '(' ? 'parens' : end === ')' ? 'paren' : 'dot', readings };
}

function readingsOf(body: string): readonly LabelReading[] {
  if (/^\d/u.test(body)) return [{ type: '1', value: Number(body) }];
  const lower = body.toLowerCase();
  const capital = body !== lower;
  const letter: readonly LabelReading[] =
    body.length === 1 ? [{ type: capital ? 'A' : 'a', value: lower.charCodeAt(0) - 96 }] : [];
  return roman.test(lower) ? [...letter, { type: capital ? 'I' : 'i', value: romanValue(lower) }] : letter;
}

function romanValue(numeral: string): number {
  const values = Array.from(numeral, (digit) => romanValues[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The countings that all labels of a list can be read in. */
export function commonTypes(labels: readonly ListLabel[]): readonly LabelType[] {
  const [first, ...others] = labels;
  return (first?.readings ?? [])
    .map(({ type }) => type)
    .filter((type) => others.every(({ readings }) => readings.some((reading) => reading.type === type)));
}

/**
 * The counting of a list: the one in which most labels follow on from the one before (and from `before`, the label above the list).
 * Where both do, `i.`, `v.` and `x.` are Roman and other letters are letters.
 */
export function listType(labels: readonly ListLabel[], before?: LabelReading): LabelType {
  const types = commonTypes(labels);
  const ranked = types.map((type) => {
    const values = labels.map((label) => valueOf(label, type));
    const steps = values.filter((value, index) => index > 0 && value === (values[index - 1] ?? 0) + 1).length;
    const follows = before?.type === type && values[0] === before.value + 1 ? 1 : 0;
    const usual = /^i$/iu.test(type) === /[ivx]/iu.test(labels[0]?.printed ?? '') ? 0.5 : 0;
    return { type, score: steps + follows + usual };
  });
  return ranked.sort((a, b) => b.score - a.score)[0]?.type ?? '1';
}

/** The value of a label in a counting. */
export function valueOf(label: ListLabel, type: LabelType): number {
  return label.readings.find((reading) => reading.type === type)?.value ?? 1;
}
