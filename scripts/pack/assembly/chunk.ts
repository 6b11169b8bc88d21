import type { Part, PartBody } from '../part.ts';
import { OBJECTS_A_STREAM, ObjectWriter } from './object-writer.ts';
import { relocate, structureId } from './relocate.ts';

/** The finished objects of a part at its place in the numbers of a file: assembly copies the bytes. */
export interface Chunk {
  readonly base: number;
  /** How many numbers from `base` + 1 on the part has for itself. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where each object stands in `bytes`, as in ObjectWriter.entries. */
  readonly entries: Int32Array;
  /** The part's leaf of the parent tree and of the id tree (0 where it has none). */
  readonly parentLeaf: number;
  readonly idLeaf: number;
  /** First and last structure id. */
  readonly idLimits: readonly [string, string];
}

/** How many object numbers a part needs at most: its own, its parent and id trees, its object streams. */
export function roomFor(size: number, pages: number, texts: number): number {
  return size + pages + Math.ceil((texts + pages + 2) / OBJECTS_A_STREAM) + 4;
}

/** Finishes a part for its place: objects `base` + 1 and on. */
export function freeze(part: Part, body: PartBody, base: number): Chunk {
  const writer = new ObjectWriter({ base, last: part.size });
  for (const stream of body.streams) writer.stream(stream.number, relocate(stream.entries, base), stream.data);
  body.numbers.forEach((number, index) => {
    writer.object(number, body.texts[index] ?? 'null');
  });
  const parentLeaf = writeParents(part.pages.length, body, writer);
  const idLeaf = writeIds(body, writer);
  const ids = body.ids.map(({ id }) => structureId(base, id)).sort();
  writer.flush();
  return {
    base,
    size: writer.last,
    bytes: writer.bytes(),
    entries: writer.entries(),
    parentLeaf,
    idLeaf,
    idLimits: [ids[0] ?? '', ids.at(-1) ?? ''],
  };
}

function writeParents(pages: number, body: PartBody, writer: ObjectWriter): number {
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

function writeIds(body: PartBody, writer: ObjectWriter): number {
  if (body.ids.length === 0) return 0;
  const sorted = [...body.ids].sort((a, b) => a.id - b.id);
  const leaf = writer.fresh();
  const limits = `(\x03${sorted[0]?.id ?? 0})(\x03${sorted.at(-1)?.id ?? 0})`;
  writer.object(
    leaf,
    `<</Limits[${limits}]/Names[${sorted.map(({ id, object }) => `(\x03${id})\x01${object}`).join('')}]>>`,
  );
  return leaf;
}
