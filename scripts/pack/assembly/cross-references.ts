/** Bytes of the three fields of a row: type, place, index in an object stream (ISO 32000-1, table 18). */
export const ROW_WIDTHS = [1, 4, 2] as const;
export const ROW_LENGTH = 7;

/** Object numbers are below 2^21 and entries fewer, so that a number and the place of its entry fit into one exact figure. */
const ENTRIES = 2 ** 24;

/** Where every object of a file stands, for its cross-reference stream (ISO 32000-1, 7.5.8). */
export class CrossReferences {
  /** Three for each entry: its number, its offset or (negative, less 1) its index in an object stream, and that stream's number. */
  readonly #entries: number[] = [];

  /** An object that stands by itself, at an offset in bytes. */
  at(number: number, offset: number): void {
    this.#entries.push(number, offset, 0);
  }

  /** An object that stands in an object stream. */
  within(number: number, container: number, index: number): void {
    this.#entries.push(number, -1 - index, container);
  }

  /** The rows by object number, each as its difference from the row above (PNG "up"), and the Index entry that says which numbers they are. */
  rows(): { index: string; rows: Uint8Array } {
    const order = this.#byNumber();
    const rows = Buffer.alloc((order.length + 1) * (ROW_LENGTH + 1));
    const [row, above] = [Buffer.alloc(ROW_LENGTH), Buffer.alloc(ROW_LENGTH)];
    let written = 0;
    const write = (): void => {
      rows[written++] = 2;
      for (let i = 0; i < ROW_LENGTH; i++) rows[written++] = (row[i] ?? 0) - (above[i] ?? 0);
      row.copy(above);
    };
    // Object 0 heads the list of free objects.
    row.writeUInt16BE(0xffff, 5);
    write();
    const sections: [number, number][] = [[0, 1]];
    for (const key of order) {
      const [number = 0, place = 0, container = 0] = this.#entry(key);
      const section = sections.at(-1);
      if (section && section[0] + section[1] === number) section[1]++;
      else sections.push([number, 1]);
      row[0] = place < 0 ? 2 : 1;
      row.writeUInt32BE(place < 0 ? container : place, 1);
      row.writeUInt16BE(place < 0 ? -1 - place : 0, 5);
      write();
    }
    return { index: sections.flat().join(' '), rows };
  }

  /** Figures in order of the object numbers: plain figures are sorted many times faster than entries. */
  #byNumber(): Float64Array {
    return Float64Array.from({ length: this.#entries.length / 3 }, (_, i) => (this.#entries[i * 3] ?? 0) * ENTRIES + i).sort();
  }

  #entry(key: number): number[] {
    const at = (key % ENTRIES) * 3;
    return this.#entries.slice(at, at + 3);
  }
}
