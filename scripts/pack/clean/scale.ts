/** What the browser prints a CSS pixel as: 72 points in 96. */
const whole = 0.75;

/**
 * How large the browser printed a page, as a share of what the stylesheet asks for; undefined where the page begins with a picture, whose
 * own scale stands in the same place. A content stream begins with two scales: one of the sheet, one of the document.
 */
export function scaleOf(content: string): number | undefined {
  const start = content.slice(0, 600);
  if (/^[^<]*\/Figure <</u.test(start)) return undefined;
  const scales = [...start.matchAll(/^(-?[\d.]+) 0 0 -?[\d.]+ -?[\d.]+ -?[\d.]+ cm$/gmu)].slice(0, 2);
  if (scales.length < 2) return undefined;
  return scales.reduce((product, [, scale = '1']) => product * Math.abs(Number(scale)), 1) / whole;
}

/**
 * Throws where the browser printed a document smaller than asked for. Where something is wider than its page, Chromium prints all pages
 * of the document smaller, and cuts off what is wider than half again, without a word.
 */
export function refuseShrunk(contents: readonly string[]): void {
  const scales = contents.map(scaleOf).filter((scale) => scale !== undefined);
  const scale = Math.max(...scales);
  if (scales.length === 0 || scale > 0.995) return;
  throw new Error(
    `Something in it is wider than the page, and all of it would be printed at ${Math.floor(scale * 100)} per cent of its size. Look for a very long word, a wide picture or a table within a table.`,
  );
}
