import { createHash } from 'node:crypto';
import { PdfStream } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { write } from '../pdf/writer.ts';
import type { PartStream, PartText, Shared } from '../part.ts';
import { readFont } from './fonts.ts';

/** A reference to an object of the part, as it stands in the part's texts. */
export function mark(number: number): string {
  return `\x01${number}`;
}

/** Brings objects of a source file into a part, each once, under the part's own numbers. */
export class Importer {
  readonly texts: PartText[] = [];
  readonly streams: PartStream[] = [];
  readonly binding: (PartStream | PartText)[] = [];
  readonly shared: Shared[] = [];
  readonly #reader: PdfReader;
  readonly #marks = new Map<number, string>();
  #last: number;

  readonly #shareFonts: boolean;
  readonly #keys: ReadonlyMap<number, number>;

  /**
   * Numbers up to `last` are spoken for. Fonts are shared between parts only where their glyph numbers are known to agree.
   * `keys`: the keys in the parent tree of streams that hold tagged content, by their numbers in the source file.
   */
  constructor(
    reader: PdfReader,
    last: number,
    { shareFonts, keys }: { shareFonts: boolean; keys?: ReadonlyMap<number, number> } = { shareFonts: true },
  ) {
    this.#reader = reader;
    this.#last = last;
    this.#shareFonts = shareFonts;
    this.#keys = keys ?? new Map<number, number>();
  }

  /** The number in the part of an object of the source file, which comes along. */
  numberOf(source: number): number {
    return Number(this.#ref(source).slice(1));
  }

  /** The highest number in use. */
  get size(): number {
    return this.#last;
  }

  /** A fresh number. */
  number(): number {
    this.#last += 1;
    return this.#last;
  }

  /** The text of a dictionary, bringing along what it refers to. */
  text(entries: Dict): string {
    return write(entries, this.#ref);
  }

  readonly #ref = (source: number): string => {
    const known = this.#marks.get(source);
    if (known !== undefined) return known;
    const value = this.#reader.object(source);
    const shared = this.#share(
      source,
      value instanceof PdfStream ? value : undefined,
      value instanceof Map ? value : undefined,
    );
    if (shared) return shared;
    const number = this.number();
    this.#marks.set(source, mark(number));
    if (value instanceof PdfStream) this.#stream(number, value, this.#keys.get(source));
    else this.#object({ number, text: write(value, this.#ref) });
    return mark(number);
  };

  #share(source: number, stream: PdfStream | undefined, entries: Dict | undefined): string | undefined {
    let shared: Shared | undefined;
    if (stream?.dict.get('Subtype') === '/Image') {
      const text = this.#entries(stream.dict);
      // What needs other objects of its file cannot stand in the pack once for all.
      if (text.includes('\x01')) return undefined;
      shared = { kind: 'image', key: hash(this.#byContent(text), stream.data), entries: text, data: stream.data };
    } else if (this.#shareFonts && entries?.get('Type') === '/Font') shared = readFont(this.#reader, entries);
    if (!shared) return undefined;
    this.shared.push(shared);
    const text = `\x04${this.shared.length - 1}`;
    this.#marks.set(source, text);
    return text;
  }

  /** Entries with what they share by its own key: places in the list of one part mean nothing in another. */
  #byContent(entries: string): string {
    // eslint-disable-next-line no-control-regex -- the marks of a part are control characters, which its texts never hold
    return entries.replace(/\x04(\d+)/g, (_, index: string) => `\x04${this.shared[Number(index)]?.key ?? ''} `);
  }

  #object(text: PartText): void {
    (text.text.includes('\x04') ? this.binding : this.texts).push(text);
  }

  #stream(number: number, stream: PdfStream, key: number | undefined): void {
    const parents = key === undefined ? '' : `/StructParents \x05${key}`;
    const made = { number, entries: this.#entries(stream.dict) + parents, data: stream.data };
    (made.entries.includes('\x04') ? this.binding : this.streams).push(made);
  }

  #entries(entries: Dict): string {
    const kept = new Map(entries);
    for (const key of ['Length', 'StructParents', 'StructParent']) kept.delete(key);
    return this.text(kept).slice(2, -2);
  }
}

function hash(text: string, data: Uint8Array): string {
  return createHash('sha256').update(text).update(data).digest('hex').slice(0, 24);
}
