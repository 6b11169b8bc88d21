import { decoded } from './filters.ts';
import { Keyword, Lexer } from './lexer.ts';
import { PdfStream } from './objects.ts';
import type { Dict, PdfValue } from './objects.ts';
import type { PdfReader } from './reader.ts';

/** Where an object stands: at a byte of the file, or in a stream of objects. */
export interface Place {
  readonly at: number;
  readonly container?: number;
}

/** Where the objects of a file are, and its trailer. */
export interface ObjectTable {
  readonly places: Map<number, Place>;
  readonly trailer: Dict;
}

/**
 * Reads the chain of cross-reference tables and streams from the last one back (ISO 32000-1, 7.5.4 and 7.5.8).
 * `objectAt` reads the object at a byte. Throws SyntaxError where the chain is broken.
 */
export function crossReferenceTable(text: string, objectAt: (at: number) => PdfValue, reader: PdfReader): ObjectTable {
  const start = new Lexer(text, text.lastIndexOf('startxref') + 9).next();
  if (typeof start !== 'number' || !text.includes('startxref')) throw new SyntaxError('The PDF has no table.');
  return new TableReader(text, objectAt, reader).read(start);
}

class TableReader {
  readonly #text: string;
  readonly #objectAt: (at: number) => PdfValue;
  readonly #reader: PdfReader;
  /** Free objects are known too, so that an older table does not bring them back. */
  readonly #places = new Map<number, Place | undefined>();

  constructor(text: string, objectAt: (at: number) => PdfValue, reader: PdfReader) {
    this.#text = text;
    this.#objectAt = objectAt;
    this.#reader = reader;
  }

  read(start: number): ObjectTable {
    let trailer: Dict | undefined;
    const waiting = [start];
    const seen = new Set<number>();
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const section = this.#section(at);
      trailer ??= section;
      for (const key of ['XRefStm', 'Prev']) {
        const next = section.get(key);
        if (typeof next === 'number') waiting.push(next);
      }
    }
    const places = new Map([...this.#places].flatMap(([number, place]) => (place ? [[number, place] as const] : [])));
    return { places, trailer: trailer ?? new Map<string, PdfValue>() };
  }

  #section(at: number): Dict {
    const lexer = new Lexer(this.#text, at);
    const first = lexer.next();
    if (first instanceof Keyword && first.word === 'xref') return this.#table(lexer);
    const stream = this.#objectAt(at);
    if (stream instanceof PdfStream && stream.dict.get('Type') === '/XRef') return this.#stream(stream);
    throw new SyntaxError('The PDF has no table where it says.');
  }

  #table(lexer: Lexer): Dict {
    for (;;) {
      const first = lexer.next();
      if (first instanceof Keyword && first.word === 'trailer') break;
      const count = lexer.next();
      if (typeof first !== 'number' || typeof count !== 'number') throw new SyntaxError('The table is damaged.');
      for (let number = first; number < first + count; number++) {
        const from = lexer.at;
        const offset = lexer.next();
        if (offset instanceof Keyword) {
          lexer.at = from;
          break;
        }
        const generation = lexer.next();
        const kind = lexer.next();
        if (typeof offset !== 'number' || typeof generation !== 'number' || !(kind instanceof Keyword))
          throw new SyntaxError('The table is damaged.');
        this.#add(number, kind.word === 'n' ? { at: offset } : undefined);
      }
    }
    const trailer = lexer.next();
    if (!(trailer instanceof Map)) throw new SyntaxError('The PDF has no trailer.');
    return trailer;
  }

  #stream(stream: PdfStream): Dict {
    const data = decoded(stream, this.#reader) ?? new Uint8Array();
    const [kind = 1, place = 2, index = 1] = this.#reader.numbers(stream.dict.get('W'));
    const field = (at: number, length: number): number => {
      let value = 0;
      for (let i = 0; i < length; i++) value = value * 256 + (data[at + i] ?? 0);
      return value;
    };
    const given = this.#reader.numbers(stream.dict.get('Index'));
    const sections = given.length > 0 ? given : [0, this.#reader.number(stream.dict.get('Size'), 0)];
    let at = 0;
    for (let i = 0; i + 1 < sections.length; i += 2) {
      const first = sections[i] ?? 0;
      for (let number = first; number < first + (sections[i + 1] ?? 0) && at < data.length; number++) {
        const type = kind === 0 ? 1 : field(at, kind);
        const value = field(at + kind, place);
        this.#add(number, type === 1 ? { at: value } : type === 2 ? { at: 0, container: value } : undefined);
        at += kind + place + index;
      }
    }
    return stream.dict;
  }

  /** The first that is told of an object is the newest. */
  #add(number: number, place: Place | undefined): void {
    if (!this.#places.has(number)) this.#places.set(number, place);
  }
}
