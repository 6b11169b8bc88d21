const figure =
  /^[(]?\s*[-+−–±]?\s*[£€$]?\s*[-+−–]?\s*\d[\d,. \u00a0\u2009\u202f]*(?:\s*(?:%|p|m|bn|k|K|pp|points?|st|nd|rd|th))?\s*[)]?[*†‡]*$/u;
const clock = /^\d{1,3}(?::\d{2}){1,2}$/u;
const nil = /^(?:[-–—]|n\/a|N\/A|nil|Nil)$/u;

/** Whether a cell is a figure as papers print them: `£ 652,108`, `(198.5)`, `-17.3 %`, `00:00:29`, `-` for nil. */
export function isNumeric(text: string): boolean {
  return figure.test(text) || clock.test(text) || nil.test(text);
}

/**
 * The amount that a cell prints, without its unit: brackets and the minus signs of typesetters are negative, `-` alone is 0.
 * Undefined where the cell is no plain amount, such as a time or a range.
 */
export function amountOf(text: string): number | undefined {
  if (/^[-–—]$/u.test(text.trim())) return 0;
  if (!figure.test(text.trim())) return undefined;
  const digits = /\d[\d,. \u00a0\u2009\u202f]*/u
    .exec(text)?.[0]
    .replace(/[, \u00a0\u2009\u202f]/gu, '')
    .replace(/\.$/u, '');
  const amount = Number(digits);
  if (Number.isNaN(amount)) return undefined;
  return /^\s*[(]?\s*[£€$]?\s*[-−–]|^\s*\(/u.test(text) ? -amount : amount;
}
