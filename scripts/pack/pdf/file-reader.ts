import { Encryption } from './encryption.ts';
import { decoded } from './filters.ts';
import { Keyword, Lexer } from './lexer.ts';
import { PdfStream, PdfString, Ref } from './objects.ts';
import type { Dict, PdfValue } from './objects.ts';
import { PdfReader } from './reader.ts';
import { crossReferenceTable } from './cross-reference-table.ts';
import type { Place } from './cross-reference-table.ts';
import { scanObjects } from './scan-objects.ts';

/** A file that is no PDF, or one so damaged that no page of it can be found. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/**
 * Reads any PDF, object by object: with tables or streams of cross-references, objects packed in streams, several
 * revisions, encrypted but without a password. One whose table is missing or wrong is searched for its objects, as
 * viewers do. Throws DamagedError where there is no PDF in the bytes, LockedError where a password is needed.
 */
export class FileReader extends PdfReader {
  trailer: Dict = new Map();
  /** Whether the file's own table was of no use. */
  repaired = false;
  readonly #bytes: Uint8Array;
  readonly #text: string;
  #places = new Map<number, Place>();
  readonly #objects = new Map<number, PdfValue>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfValue>>();
  readonly #reading = new Set<number>();
  #encryption: Encryption | undefined;
  #isOpen = false;

  constructor(bytes: Uint8Array) {
    super();
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).indexOf('%PDF-');
    this.#bytes = head > 0 ? bytes.subarray(head) : bytes;
    this.#text = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength).toString('latin1');
    if (head < 0 && !/\d\s+\d\s+obj\b/.test(this.#text)) throw new DamagedError('There is no PDF in the file.');
    if (!this.#readTable()) this.#repair();
    this.#isOpen = true;
  }

  /** Whether the file is protected, though it opens without a password. */
  get encrypted(): boolean {
    return this.#encryption !== undefined;
  }

  /** The numbers of all objects. */
  get all(): readonly number[] {
    return [...this.#places.keys()];
  }

  override object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    if (this.#reading.has(number)) return null;
    this.#reading.add(number);
    let value: PdfValue = null;
    try {
      value = this.#read(number);
    } catch (error) {
      if (error instanceof Misplaced && this.#isOpen) {
        // The table was right as far as the pages, and is wrong further on.
        this.#repair();
        return this.object(number);
      }
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      // An object that cannot be read counts as not there (ISO 32000-1, 7.3.10).
    } finally {
      this.#reading.delete(number);
    }
    this.#objects.set(number, value);
    return value;
  }

  #readTable(): boolean {
    try {
      const table = crossReferenceTable(this.#text, (at) => this.#indirect(at)?.value ?? null, this);
      this.#places = table.places;
      this.trailer = table.trailer;
      this.#decrypt();
      return this.dict(this.catalog.get('Pages')).size > 0 && this.pages().length > 0;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof RangeError || error instanceof Misplaced) return false;
      throw error;
    }
  }

  #repair(): void {
    this.repaired = true;
    this.#forget();
    const found = scanObjects(this.#text, (at) => this.#indirect(at)?.value ?? null);
    this.#places = found.places;
    this.trailer = found.trailer;
    this.#decrypt();
    for (const container of found.containers) this.#addPacked(container);
    if (this.dict(this.catalog.get('Pages')).size === 0) this.#findCatalog();
    if (this.pages().length === 0) this.#gatherPages();
  }

  #forget(): void {
    this.#reading.clear();
    this.#objects.clear();
    this.#packed.clear();
    this.#encryption = undefined;
  }

  #addPacked(container: number): void {
    const at = this.#places.get(container)?.at ?? 0;
    for (const number of this.#objectsIn(container).keys()) {
      const other = this.#places.get(number);
      // What stands later in the file is newer.
      if (
        other === undefined ||
        (other.container === undefined ? other.at : (this.#places.get(other.container)?.at ?? 0)) < at
      )
        this.#places.set(number, { at: 0, container });
    }
    this.#objects.clear();
  }

  #findCatalog(): void {
    const found = this.all.filter((number) => this.dict(new Ref(number)).get('Type') === '/Catalog').at(-1);
    if (found !== undefined) this.trailer = new Map([...this.trailer, ['Root', new Ref(found)]]);
  }

  /** Where the tree of pages is lost: every page that there is, in the order of their numbers. */
  #gatherPages(): void {
    const pages = this.all.filter((number) => this.dict(new Ref(number)).get('Type') === '/Page').sort((a, b) => a - b);
    if (pages.length === 0) throw new DamagedError('No page can be found in the file.');
    const kids = pages.map((number) => new Ref(number));
    const catalog: Dict = new Map([...this.catalog, ['Pages', new Map<string, PdfValue>([['Kids', kids]])]]);
    this.trailer = new Map([...this.trailer, ['Root', catalog]]);
  }

  #decrypt(): void {
    const entries = this.trailer.get('Encrypt');
    if (entries === undefined || entries === null) return;
    const number = entries instanceof Ref ? entries.number : -1;
    const value = this.#deep(entries);
    if (!(value instanceof Map)) return;
    const id = this.resolve(this.array(this.trailer.get('ID'))[0]);
    const encryption = new Encryption(value, Buffer.from(id instanceof PdfString ? id.bytes : '', 'latin1'));
    this.#forget();
    if (number >= 0) this.#objects.set(number, value);
    this.#encryption = encryption;
  }

  /** A dictionary with everything behind its references. */
  #deep(value: PdfValue, depth = 0): PdfValue {
    const found = this.resolve(value);
    if (!(found instanceof Map) || depth > 4) return found;
    return new Map([...found].map(([key, entry]) => [key, this.#deep(entry, depth + 1)]));
  }

  #read(number: number): PdfValue {
    const place = this.#places.get(number);
    if (place === undefined) return null;
    if (place.container !== undefined) return this.#objectsIn(place.container).get(number) ?? null;
    const found = this.#indirect(place.at);
    if (found?.number !== number) {
      if (!this.repaired) throw new Misplaced();
      return null;
    }
    return this.#encryption?.open(found.value, number, found.generation) ?? found.value;
  }

  /** The object that begins at a byte. */
  #indirect(at: number): { number: number; generation: number; value: PdfValue } | undefined {
    const head = /^\s*(\d+)\s+(\d+)\s+obj/.exec(this.#text.slice(at, at + 64));
    if (!head) return undefined;
    const lexer = new Lexer(this.#text, at + head[0].length);
    const first = lexer.next();
    let value = first === undefined || first instanceof Keyword ? null : first;
    if (value instanceof Map) {
      lexer.skipSpace();
      if (this.#text.startsWith('stream', lexer.at)) value = this.#stream(value, lexer.at + 6);
    }
    return { number: Number(head[1]), generation: Number(head[2]), value };
  }

  #stream(entries: Dict, at: number): PdfStream {
    const text = this.#text;
    let from = at;
    while (text[from] === ' ') from++;
    if (text[from] === '\r') from++;
    if (text[from] === '\n') from++;
    const given = entries.get('Length');
    // Where the table is not known to be right, neither is an object that it leads to.
    const length = given instanceof Ref && this.#places.size === 0 ? -1 : this.number(given, -1);
    if (length >= 0 && /^\s*endstream/.test(text.slice(from + length, from + length + 16)))
      return new PdfStream(entries, this.#bytes.subarray(from, from + length));
    const close = text.indexOf('endstream', from);
    const object = text.indexOf('endobj', from);
    let end = close < 0 ? (object < 0 ? text.length : object) : close;
    if (text[end - 1] === '\n') end--;
    if (text[end - 1] === '\r') end--;
    return new PdfStream(entries, this.#bytes.subarray(from, Math.max(from, end)));
  }

  /** The objects that a stream holds (ISO 32000-1, 7.5.7). */
  #objectsIn(container: number): ReadonlyMap<number, PdfValue> {
    const known = this.#packed.get(container);
    if (known) return known;
    const objects = new Map<number, PdfValue>();
    this.#packed.set(container, objects);
    const stream = this.object(container);
    const data = stream instanceof PdfStream ? decoded(stream, this) : undefined;
    if (!(stream instanceof PdfStream) || data === undefined) return objects;
    const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
    const first = this.number(stream.dict.get('First'), 0);
    const head = new Lexer(text);
    for (let i = this.number(stream.dict.get('N'), 0); i > 0 && head.at < first; i--) {
      const [number, offset] = [head.next(), head.next()];
      if (typeof number !== 'number' || typeof offset !== 'number') break;
      const value = new Lexer(text, first + offset).next();
      if (!objects.has(number)) objects.set(number, value === undefined || value instanceof Keyword ? null : value);
    }
    return objects;
  }
}

/** The table says that an object is where it is not. */
class Misplaced extends Error {}
