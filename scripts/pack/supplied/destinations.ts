import { PdfString, Ref, isName, textOf } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';

/** A place in a supplied file: a page, and how far up its top is seen where the file says so. */
export interface Destination {
  readonly page: number;
  readonly x: number | undefined;
  readonly y: number | undefined;
}

/** A bookmark of a supplied file; 1 is the outermost level. */
export interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly place: Destination;
}

/** Bookmarks beyond this are a mistake of the maker. */
const MOST = 5000;

/** Reads where links and bookmarks of a file lead (ISO 32000-1, 12.3). */
export class Destinations {
  readonly #reader: PdfReader;
  readonly #pages: ReadonlyMap<number, number>;
  #named: ReadonlyMap<string, PdfValue> | undefined;

  /** `pages`: the index of each page by its object number. */
  constructor(reader: PdfReader, pages: ReadonlyMap<number, number>) {
    this.#reader = reader;
    this.#pages = pages;
  }

  /** The place that a destination names; undefined where it leads nowhere in the file. */
  place(value: PdfValue): Destination | undefined {
    const found = this.#reader.resolve(value);
    if (isName(found)) return this.#explicit(this.#byName(found.slice(1)));
    return this.#explicit(found instanceof PdfString ? this.#byName(found.bytes) : found);
  }

  bookmarks(): Bookmark[] {
    const reader = this.#reader;
    const found: Bookmark[] = [];
    const seen = new Set<PdfValue>();
    const walk = (first: PdfValue, level: number): void => {
      for (let next = first; seen.size < MOST;) {
        const item = reader.resolve(next);
        if (!(item instanceof Map) || seen.has(item)) return;
        seen.add(item);
        const title = reader.resolve(item.get('Title'));
        const action = reader.dict(item.get('A'));
        const place = this.place(item.get('Dest') ?? (action.get('S') === '/GoTo' ? (action.get('D') ?? null) : null));
        const words = title instanceof PdfString ? textOf(title).replace(/\s+/g, ' ').trim() : '';
        if (place && words !== '') found.push({ level, title: words, place });
        walk(item.get('First') ?? null, place && words !== '' ? level + 1 : level);
        next = item.get('Next') ?? null;
      }
    };
    walk(reader.dict(reader.catalog.get('Outlines')).get('First') ?? null, 1);
    return found;
  }

  #explicit(value: PdfValue): Destination | undefined {
    const found = this.#reader.resolve(value);
    const target = found instanceof Map ? this.#reader.resolve(found.get('D')) : found;
    if (!Array.isArray(target)) return undefined;
    const [first, kind] = target;
    const page = first instanceof Ref ? this.#pages.get(first.number) : typeof first === 'number' ? first : undefined;
    if (page === undefined || page < 0 || page >= this.#pages.size) return undefined;
    const number = (at: number): number | undefined => {
      const given = this.#reader.resolve(target[at]);
      return typeof given === 'number' ? given : undefined;
    };
    if (kind === '/XYZ') return { page, x: number(2), y: number(3) };
    if (kind === '/FitH' || kind === '/FitBH') return { page, x: undefined, y: number(2) };
    return { page, x: undefined, y: kind === '/FitR' ? number(5) : undefined };
  }

  #byName(name: string): PdfValue {
    this.#named ??= this.#readNames();
    return this.#named.get(name) ?? null;
  }

  #readNames(): ReadonlyMap<string, PdfValue> {
    const reader = this.#reader;
    const names = new Map<string, PdfValue>(reader.dict(reader.catalog.get('Dests')));
    const seen = new Set<Dict>();
    const walk = (node: Dict): void => {
      if (seen.has(node)) return;
      seen.add(node);
      const pairs = reader.array(node.get('Names'));
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        const name = reader.resolve(pairs[i]);
        if (name instanceof PdfString) names.set(name.bytes, pairs[i + 1] ?? null);
      }
      for (const kid of reader.array(node.get('Kids'))) walk(reader.dict(kid));
    };
    walk(reader.dict(reader.dict(reader.catalog.get('Names')).get('Dests')));
    return names;
  }
}
