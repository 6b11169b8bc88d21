import { inflateSync } from 'node:zlib';
import { Keyword, Lexer } from './lexer.ts';
import { PdfStream, Ref, isName } from './objects.ts';
import type { Dict, PdfValue } from './objects.ts';

/** The objects of a PDF by their numbers, whatever the file is like that they stand in. */
export abstract class PdfReader {
  abstract readonly trailer: Dict;

  /** The object of that number; null where the file has none. */
  abstract object(number: number): PdfValue;

  /** What a value stands for: the object behind a reference, else itself. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let hops = 0; current instanceof Ref && hops < 32; hops++) current = this.object(current.number);
    return current instanceof Ref ? null : current;
  }

  /** The dictionary behind a value; an empty one where there is none. */
  dict(value: PdfValue | undefined): Dict {
    const found = this.resolve(value);
    if (found instanceof Map) return found;
    return found instanceof PdfStream ? found.dict : new Map<string, PdfValue>();
  }

  /** The array behind a value; an empty one where there is none. */
  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  /** The number behind a value. */
  number(value: PdfValue | undefined, otherwise: number): number {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : otherwise;
  }

  /** Numbers behind an array; nothing where one is no number. */
  numbers(value: PdfValue | undefined): number[] {
    const found = this.array(value).map((item) => this.resolve(item));
    return found.every((item) => typeof item === 'number') ? found : [];
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'));
  }

  /** The pages in order, each with its object number (below 0 where it has none) and what it inherits. */
  pages(): { number: number; dict: Dict }[] {
    const pages: { number: number; dict: Dict }[] = [];
    const seen = new Set<number>();
    const walk = (value: PdfValue, inherited: Dict): void => {
      if (value instanceof Ref) {
        if (seen.has(value.number)) return;
        seen.add(value.number);
      }
      const found = this.resolve(value);
      if (!(found instanceof Map)) return;
      const merged: Dict = new Map(inherited);
      for (const key of ['MediaBox', 'CropBox', 'Rotate', 'Resources']) {
        const own = found.get(key);
        if (own !== undefined) merged.set(key, own);
      }
      if (found.has('Kids')) for (const kid of this.array(found.get('Kids'))) walk(kid, merged);
      else if (found.get('Type') !== '/Pages') {
        const number = value instanceof Ref ? value.number : -1 - pages.length;
        pages.push({ number, dict: new Map([...merged, ...found]) });
      }
    };
    walk(this.catalog.get('Pages') ?? null, new Map());
    return pages;
  }
}

/** A PDF with a plain cross-reference table (what Chromium writes), read lazily, object by object. */
export class PrintReader extends PdfReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfValue>();
  readonly trailer: Dict;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    this.trailer = this.#table();
  }

  #table(): Dict {
    const start = this.#text.lastIndexOf('startxref');
    const lexer = new Lexer(this.#text, start + 9);
    lexer.at = Number(lexer.value());
    const first = lexer.next();
    if (!(first instanceof Keyword) || first.word !== 'xref')
      throw new SyntaxError('The PDF has no plain cross-reference table.');
    for (;;) {
      const from = lexer.next();
      if (from instanceof Keyword) break;
      const count = Number(lexer.value());
      lexer.skipSpace();
      for (let i = 0; i < count; i++, lexer.at += 20) {
        if (this.#text[lexer.at + 17] === 'n') {
          this.#offsets.set(Number(from) + i, Number(this.#text.slice(lexer.at, lexer.at + 10)));
        }
      }
    }
    return lexer.value() as Dict;
  }

  override object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const offset = this.#offsets.get(number);
    if (offset === undefined) return null;
    const lexer = new Lexer(this.#text, this.#text.indexOf('obj', offset) + 3);
    let value = lexer.value();
    if (value instanceof Map) {
      lexer.skipSpace();
      if (this.#text.startsWith('stream', lexer.at)) value = this.#stream(value, lexer.at + 6);
    }
    this.#objects.set(number, value);
    return value;
  }

  #stream(entries: Dict, at: number): PdfStream {
    const from = at + (this.#text[at] === '\r' ? 2 : 1);
    const length = Number(this.resolve(entries.get('Length')));
    return new PdfStream(entries, this.#bytes.subarray(from, from + length));
  }
}

/** The data of a stream without its filter; only Flate or none, without predictor, as in content streams. */
export function inflated(stream: PdfStream): Uint8Array {
  const filter = stream.dict.get('Filter');
  if (filter === undefined || (Array.isArray(filter) && filter.length === 0)) return stream.data;
  const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
  if (name !== '/FlateDecode')
    throw new SyntaxError(`A stream is under a filter that is not read here: ${isName(name) ? name : 'several'}`);
  return inflateSync(stream.data);
}
