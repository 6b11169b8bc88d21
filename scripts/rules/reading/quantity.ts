/** A figure in a cell. */
export interface Quantity {
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  /** Whether its thousands are parted by a comma. */
  readonly parted: boolean;
  /** `%`, `£`, `m`, `points`; empty for a bare number. */
  readonly unit: string;
}

const shape =
  /^(\()?\s*([-−–+])?\s*(£|€)?\s*([-−–+])?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|per cent|points?|pp|million|billion|bn|[mk])?\s*\)?\s*\*{0,3}$/iu;

/** Reads a figure as tables print it: `£ 652,108`, `(198.5)`, `+8.37`, `17.3 %`; undefined for words, dates, times and ranges. */
export function parseQuantity(cell: string): Quantity | undefined {
  const match = shape.exec(cell.trim());
  if (match === null) return undefined;
  const [, bracket, signBefore, currency, signAfter, whole = '', fraction = '', suffix = ''] = match;
  const negative = bracket !== undefined || /[-−–]/u.test(`${signBefore ?? ''}${signAfter ?? ''}`);
  const size = Number(whole.replaceAll(',', '') + fraction);
  return {
    value: negative ? -size : size,
    decimals: Math.max(0, fraction.length - 1),
    parted: whole.includes(','),
    unit: `${currency ?? ''}${suffix.toLowerCase()}`,
  };
}

/** Whether a cell says that there is nothing: empty, a dash, "nil", "n/a". */
export function isNil(cell: string): boolean {
  return /^(?:|[-–—]|nil|none|n\/a|tbc)$/iu.test(cell.trim());
}

/** A figure as it would be printed: thousands parted by commas, with so many digits after the point. */
export function printFigure(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${value < 0 ? '−' : ''}${parted}${fraction === undefined ? '' : `.${fraction}`}`;
}
