import { deflateSync } from 'node:zlib';
import type { Part, PartBody } from '../part.ts';

/** The finished objects of a part at its place in the numbers of a file: assembly copies the bytes. */
export interface Chunk {
  readonly base: number;
  /** How many numbers from `base` + 1 on the part has for itself. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Three for each object: its number, its offset in `bytes` or (negative, less 1) its index in an object stream, and that stream's number. */
  readonly entries: Int32Array;
  /** The part's leaf of the parent tree and of the id tree (0 where it has none). */
  readonly parentLeaf: number;
  readonly idLeaf: number;
  /** First and last structure id. */
  readonly idLimits: readonly [string, string];
}

const OBJECTS_A_STREAM = 200;

/** How many object numbers a part needs at most: its own, its parent and id trees, its object streams. */
export function roomFor(size: number, pages: number, texts: number): number {
  return size + pages + Math.ceil((texts + pages + 2) / OBJECTS_A_STREAM) + 4;
}

/** The text of a part's object at its place: references, keys of the parent tree and structure ids made absolute. */
export function relocate(text: string, base: number): string {
  // eslint-disable-next-line no-control-regex -- the marks of a part are control characters, which its texts never hold
  return text.replace(/([\x01\x03\x05])(\d+)/g, (_, kind: string, digits: string) => {
    const number = Number(digits);
    if (kind === '\x01') return `${base + number} 0 R`;
    return kind === '\x05' ? String(base + number) : structureId(base, number);
  });
}

/** Unique in the file, and in order within the part. */
function structureId(base: number, id: number): string {
  return `${base.toString(36)}.${id.toString(36).padStart(4, '0')}`;
}

/** Finishes a part for its place: objects `base` + 1 and on. */
export function freeze(part: Part, body: PartBody, base: number): Chunk {
  const writer = new ChunkWriter(base, part.size);
  for (const stream of body.streams) writer.stream(stream.number, relocate(stream.entries, base), stream.data);
  body.numbers.forEach((number, index) => {
    writer.object(number, body.texts[index] ?? 'null');
  });
  const parentLeaf = writeParents(part.pages.length, body, writer);
  const idLeaf = writeIds(body, writer);
  const ids = body.ids.map(({ id }) => structureId(base, id)).sort();
  return writer.finish({ parentLeaf, idLeaf, idLimits: [ids[0] ?? '', ids.at(-1) ?? ''] });
}

function writeParents(pages: number, body: PartBody, writer: ChunkWriter): number {
  const values = body.parents.map((text, key) => {
    if (key >= pages) return `\x05${key} ${text}`;
    const number = writer.fresh();
    writer.object(number, text);
    return `\x05${key} \x01${number}`;
  });
  if (values.length === 0) return 0;
  const leaf = writer.fresh();
  writer.object(leaf, `<</Limits[\x050 \x05${values.length - 1}]/Nums[${values.join(' ')}]>>`);
  return leaf;
}

function writeIds(body: PartBody, writer: ChunkWriter): number {
  if (body.ids.length === 0) return 0;
  const sorted = [...body.ids].sort((a, b) => a.id - b.id);
  const leaf = writer.fresh();
  const limits = `(\x03${sorted[0]?.id ?? 0})(\x03${sorted.at(-1)?.id ?? 0})`;
  writer.object(leaf, `<</Limits[${limits}]/Names[${sorted.map(({ id, object }) => `(\x03${id})\x01${object}`).join('')}]>>`);
  return leaf;
}

class ChunkWriter {
  readonly #base: number;
  #last: number;
  readonly #pieces: Uint8Array[] = [];
  readonly #entries: number[] = [];
  #length = 0;
  #waiting: { number: number; text: string }[] = [];

  constructor(base: number, last: number) {
    this.#base = base;
    this.#last = last;
  }

  fresh(): number {
    this.#last += 1;
    return this.#last;
  }

  stream(number: number, entries: string, data: Uint8Array): void {
    this.#entries.push(this.#base + number, this.#length, 0);
    this.#push(Buffer.from(`${this.#base + number} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`, 'latin1'));
    this.#push(data);
    this.#push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  object(number: number, text: string): void {
    this.#waiting.push({ number, text });
    if (this.#waiting.length === OBJECTS_A_STREAM) this.#flush();
  }

  #push(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const objects = this.#waiting;
    this.#waiting = [];
    const container = this.fresh();
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

  finish(leaves: { parentLeaf: number; idLeaf: number; idLimits: [string, string] }): Chunk {
    this.#flush();
    return { base: this.#base, size: this.#last, bytes: Buffer.concat(this.#pieces), entries: Int32Array.from(this.#entries), ...leaves };
  }
}
