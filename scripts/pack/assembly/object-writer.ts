import { deflateSync } from 'node:zlib';
import { relocate } from './relocate.ts';

/** How many objects stand in one object stream: readers unpack a whole one to read any of it. */
export const OBJECTS_A_STREAM = 200;

/** Writes objects of a PDF file: streams as they come, all others together in object streams (ISO 32000-1, 7.5.7). */
export class ObjectWriter {
  readonly #base: number;
  #last: number;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  readonly #entries: number[] = [];
  #waiting: { readonly number: number; readonly text: string }[] = [];

  /** Numbers are counted from `base`, and those up to `last` are given out elsewhere. */
  constructor({ base, last }: { base: number; last: number }) {
    this.#base = base;
    this.#last = last;
  }

  /** The highest number that was given out. */
  get last(): number {
    return this.#last;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  fresh(): number {
    this.#last += 1;
    return this.#last;
  }

  /** An object by its text, with the marks of a part. It is written with others, at the latest by `flush`. */
  object(number: number, text: string): void {
    this.#waiting.push({ number, text });
    if (this.#waiting.length === OBJECTS_A_STREAM) this.flush();
  }

  /** A stream object; `entries` is its dictionary without brackets and Length. */
  stream(number: number, entries: string, data: Uint8Array): void {
    this.#entries.push(this.#base + number, this.#length, 0);
    this.push(Buffer.from(`${this.#base + number} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`, 'latin1'));
    this.push(data);
    this.push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Bytes as they are. */
  push(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  flush(): void {
    if (this.#waiting.length === 0) return;
    const objects = this.#waiting;
    this.#waiting = [];
    const container = this.fresh();
    // Their texts hold no line ends of their own: control characters of strings are written as escapes.
    const texts = relocate(objects.map(({ text }) => text).join('\n'), this.#base).split('\n');
    let head = '';
    let offset = 0;
    objects.forEach(({ number }, index) => {
      head += `${this.#base + number} ${offset} `;
      offset += (texts[index]?.length ?? 0) + 1;
      this.#entries.push(this.#base + number, -1 - index, this.#base + container);
    });
    const data = deflateSync(Buffer.from(head + texts.join('\n'), 'latin1'));
    this.stream(container, `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`, data);
  }

  /** Three for each object: its number, its offset in the bytes or (negative, less 1) its index in an object stream, and that stream's number. */
  entries(): Int32Array {
    return Int32Array.from(this.#entries);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }

  pieces(): readonly Uint8Array[] {
    return this.#pieces;
  }
}
