/** Bytes of the three fields of a row: type, place, index in an object stream (ISO 32000-1, table 18). */
export const ROW_WIDTHS = [1, 4, 2] as const;
export const ROW_LENGTH = 7;

/** Object numbers are below 2^21 and entries fewer, so that a number and the place of its entry fit into one exact figure. */
const ENTRIES = 2 ** 24;

/** Where objects stand, as in ObjectWriter.entries, and the offset in the file from which they count. */
export interface Placed {
  readonly entries: Int32Array;
  readonly offset: number;
}

/**
 * The rows of a cross-reference stream (ISO 32000-1, 7.5.8) by object number, each as its difference from the row
 * above (PNG "up"), and the Index entry that says which numbers they are.
 */
export function crossReferences(placed: readonly Placed[]): { index: string; rows: Uint8Array } {
  const all = gather(placed);
  const length = ROW_LENGTH + 1;
  const rows = Buffer.alloc((all.length / 3 + 1) * length);
  // Object 0 heads the list of free objects.
  rows.writeUInt16BE(0xffff, 6);
  const sections: [number, number][] = [[0, 1]];
  let row = length;
  for (const key of byNumber(all)) {
    const at = (key % ENTRIES) * 3;
    const [number = 0, place = 0, container = 0] = [all[at], all[at + 1], all[at + 2]];
    const section = sections.at(-1);
    if (section && section[0] + section[1] === number) section[1]++;
    else sections.push([number, 1]);
    rows[row + 1] = place < 0 ? 2 : 1;
    rows.writeUInt32BE(place < 0 ? container : place, row + 2);
    rows.writeUInt16BE(place < 0 ? -1 - place : 0, row + 6);
    row += length;
  }
  subtractAbove(rows, length);
  return { index: sections.flat().join(' '), rows };
}

/** Each row becomes its difference from the one above, and says so in its first byte; from the end, since those above are still needed. */
function subtractAbove(rows: Buffer, length: number): void {
  for (let at = rows.length - 1; at >= 0; at--) {
    rows[at] = at % length === 0 ? 2 : (rows[at] ?? 0) - (rows[at - length] ?? 0);
  }
}

/** All entries in one, with offsets in the file. */
function gather(placed: readonly Placed[]): Float64Array {
  const all = new Float64Array(placed.reduce((sum, { entries }) => sum + entries.length, 0));
  let at = 0;
  for (const { entries, offset } of placed) {
    all.set(entries, at);
    for (let i = at + 1; i < at + entries.length; i += 3) if ((all[i] ?? 0) >= 0) all[i] = (all[i] ?? 0) + offset;
    at += entries.length;
  }
  return all;
}

/** Figures in order of the object numbers: plain figures are sorted many times faster than entries. */
function byNumber(all: Float64Array): Float64Array {
  return Float64Array.from({ length: all.length / 3 }, (_, i) => (all[i * 3] ?? 0) * ENTRIES + i).sort();
}
