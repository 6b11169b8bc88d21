import { textWidth } from '../charts/text-width.ts';
import { partingOf, plainCell } from './cell-words.ts';
import { isNumeric } from './numeric.ts';
import { isAddress } from './table-shape.ts';

/** Two sides of 0.55 em, as in the style sheet of print. */
const cellPadding = 1.1;
/** A turned A4 page without its margins, 261 mm, in ems of the smallest type of a table, 8 pt. */
export const widestSheet = 740 / 8;

/**
 * About the least width of a column in ems of its type, from its head and its cells: figures, dates and short names with a number stay whole,
 * all else parts at its spaces. An estimate from the widths of letters: it needs no browser.
 */
export function leastTypeWidth(
  cells: readonly string[],
  { rowHead = false }: { readonly rowHead?: boolean } = {},
): number {
  const whole = cells.flatMap((cell, at) => {
    const plain = plainCell(cell);
    const stays = at > 0 && (isNumeric(plain) || partingOf(cell, rowHead ? 'row' : 'nothing') === 'keep');
    // An address or a key parts anywhere; its column is 12 em wide at least.
    return stays ? [plain] : plain.split(/\s+/u).map((word) => (isAddress(word) ? word.slice(0, 20) : word));
  });
  return Math.max(0, ...whole.map((words) => textWidth(words, 1))) + cellPadding;
}
