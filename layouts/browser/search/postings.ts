/** Where a word stands: entries in rising order, and for each the places, `at * 4 + zone`. */
export interface Postings {
  readonly entries: readonly number[];
  readonly places: readonly (readonly number[])[];
}

/** A file of words: each with the number of its bytes, so that those which nobody asked for are passed over. */
export function readPostings(bytes: Uint8Array, wanted: string): Postings | undefined {
  const reader = new Reader(bytes);
  while (!reader.atEnd) {
    const word = reader.text();
    const length = reader.number();
    if (word === wanted) return reader.postings(reader.at + length);
    reader.at += length;
  }
  return undefined;
}

class Reader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  text(): string {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.at - length, this.at));
  }

  /** Entries and places are given by how far they are from the one before. */
  postings(end: number): Postings {
    const entries: number[] = [];
    const places: number[][] = [];
    for (let entry = 0; this.at < end;) {
      entry += this.number();
      entries.push(entry);
      const list: number[] = [];
      let place = 0;
      for (let count = this.number(); count > 0; count -= 1) list.push((place += this.number()));
      places.push(list);
    }
    return { entries, places };
  }
}

/** The opposite of `readPostings`: words in order of their letters. */
export function writePostings(words: readonly (readonly [word: string, postings: Postings])[]): Uint8Array {
  const out: number[] = [];
  for (const [word, { entries, places }] of words) {
    const body: number[] = [];
    let last = 0;
    for (const [index, entry] of entries.entries()) {
      const list = places[index] ?? [];
      pushNumber(body, entry - last);
      pushNumber(body, list.length);
      let before = 0;
      for (const place of list) {
        pushNumber(body, place - before);
        before = place;
      }
      last = entry;
    }
    const name = new TextEncoder().encode(word);
    pushNumber(out, name.length);
    for (const byte of name) out.push(byte);
    pushNumber(out, body.length);
    for (const byte of body) out.push(byte);
  }
  return Uint8Array.from(out);
}

function pushNumber(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  out.push(rest);
}
