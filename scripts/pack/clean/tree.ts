import { PdfString, Ref, isName, textOf } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';

/** A marked sequence on a page (by index from 0). */
export interface Content {
  readonly kind: 'content';
  readonly page: number;
  readonly mcid: number;
  /** The form that holds it, by its object number in the source file; the page itself where there is none. */
  readonly stream?: number;
}

/** An annotation that belongs to an element, by its object number in the source file. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: number;
  readonly object: number;
}

/** A structure element while it is being cleaned. */
export interface Element {
  readonly kind: 'element';
  type: string;
  kids: Kid[];
  alt?: string;
  actualText?: string;
  language?: string;
  id?: string;
  /** Attributes by owner-less name, such as Scope, RowSpan, Headers, ListNumbering. */
  attributes?: Map<string, PdfValue>;
  /** Object number in the source file. */
  readonly source: number;
}

export type Kid = Element | Content | Annotation;

/** Reads the structure tree of a file that Chromium wrote: the children of its root. */
export function readTree(reader: PdfReader, pages: ReadonlyMap<number, number>): Kid[] {
  const root = reader.dict(reader.dict(reader.trailer.get('Root')).get('StructTreeRoot'));
  return new TreeReader(reader, pages).kids(root.get('K') ?? null, -1);
}

class TreeReader {
  readonly #reader: PdfReader;
  readonly #pages: ReadonlyMap<number, number>;

  constructor(reader: PdfReader, pages: ReadonlyMap<number, number>) {
    this.#reader = reader;
    this.#pages = pages;
  }

  kids(value: PdfValue, page: number): Kid[] {
    if (value === null) return [];
    if (Array.isArray(value)) {
      const all: Kid[] = [];
      for (const item of value) for (const kid of this.kids(item, page)) all.push(kid);
      return all;
    }
    if (typeof value === 'number') return [{ kind: 'content', page, mcid: value }];
    const entries = this.#reader.resolve(value);
    if (Array.isArray(entries)) return this.kids(entries, page);
    if (!(entries instanceof Map)) return [];
    const own = this.#page(entries, page);
    const type = entries.get('Type');
    if (type === '/MCR') return [this.#content(entries, own)];
    const target = entries.get('Obj');
    if (type === '/OBJR')
      return target instanceof Ref ? [{ kind: 'annotation', page: own, object: target.number }] : [];
    return [this.#element(entries, own, value instanceof Ref ? value.number : 0)];
  }

  #content(entries: Dict, page: number): Content {
    const stream = entries.get('Stm');
    const content: Content = { kind: 'content', page, mcid: Number(this.#reader.resolve(entries.get('MCID'))) };
    return stream instanceof Ref ? { ...content, stream: stream.number } : content;
  }

  #page(entries: Dict, inherited: number): number {
    const page = entries.get('Pg');
    return page instanceof Ref ? (this.#pages.get(page.number) ?? inherited) : inherited;
  }

  #element(entries: Dict, page: number, source: number): Element {
    const name = entries.get('S');
    const element: Element = {
      kind: 'element',
      type: isName(name) ? name.slice(1) : 'NonStruct',
      kids: this.kids(entries.get('K') ?? null, page),
      source,
    };
    const text = (key: string): string | undefined => {
      const value = this.#reader.resolve(entries.get(key));
      return value instanceof PdfString ? textOf(value) : undefined;
    };
    const [alt, actualText, language, id] = [text('Alt'), text('ActualText'), text('Lang'), text('ID')];
    if (alt !== undefined) element.alt = alt;
    if (actualText !== undefined) element.actualText = actualText;
    if (language !== undefined) element.language = language;
    if (id !== undefined) element.id = id;
    if (entries.has('A')) element.attributes = this.#attributes(entries.get('A') ?? null);
    return element;
  }

  #attributes(value: PdfValue): Map<string, PdfValue> {
    const all = new Map<string, PdfValue>();
    for (const item of Array.isArray(value) ? value : [value]) {
      for (const [key, entry] of this.#reader.dict(item)) if (key !== 'O') all.set(key, this.#reader.resolve(entry));
    }
    return all;
  }
}

/** Every element of a list of children, parents before children. */
export function elements(kids: readonly Kid[], found: Element[] = []): Element[] {
  for (const kid of kids) {
    if (kid.kind !== 'element') continue;
    found.push(kid);
    elements(kid.kids, found);
  }
  return found;
}

/** The marked sequences under an element, in reading order. */
export function contents(kids: readonly Kid[], found: Content[] = []): Content[] {
  for (const kid of kids) {
    if (kid.kind === 'content') found.push(kid);
    else if (kid.kind === 'element') contents(kid.kids, found);
  }
  return found;
}
