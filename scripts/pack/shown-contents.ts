import { createHash } from 'node:crypto';
import { PdfStream, isName } from './pdf/objects.ts';
import type { Dict, PdfValue } from './pdf/objects.ts';
import { inflated } from './pdf/reader.ts';
import type { PdfReader } from './pdf/reader.ts';
import { write } from './pdf/writer.ts';

/** Kinds of resource that a content stream calls by name (ISO 32000-1, table 33). */
const KINDS = ['Font', 'XObject', 'ExtGState', 'Pattern', 'ColorSpace', 'Shading', 'Properties'];

/** Entries that say where an object stands, not what it shows. */
const PLACES = new Set(['Length', 'StructParent', 'StructParents', 'Parent']);

/** A name in a content stream. */
const NAME = /\/([^\s/<>[\](){}%]+)/gu;

/**
 * Tells what pages of a file show: two pages that show the same have the same hash, whatever names and numbers their
 * pictures and fonts have in their files.
 */
export class ShownContents {
  readonly #reader: PdfReader;
  readonly #fontsByName: boolean;
  readonly #known = new Map<number, string>();

  /** `fontsByName` where subsets of one font agree in their glyph numbers, so that its name says what a glyph looks like. */
  constructor(reader: PdfReader, { fontsByName }: { readonly fontsByName: boolean }) {
    this.#reader = reader;
    this.#fontsByName = fontsByName;
  }

  /** The hash of a page with that content and those resources: sixteen hexadecimal digits. */
  hash(content: string, resources: PdfValue | undefined): string {
    return digest(this.#content(content, this.#reader.dict(resources))).slice(0, 16);
  }

  /** A content stream with what each of its names stands for in the place of the name. */
  #content(content: string, resources: Dict): string {
    const named = new Map<string, string>();
    for (const kind of KINDS) {
      for (const [name, value] of this.#reader.dict(resources.get(kind)))
        named.set(name, `${named.get(name) ?? ''}${kind} ${this.#identity(value)}`);
    }
    return content.replaceAll(NAME, (whole, name: string) => named.get(name) ?? whole);
  }

  #identity(value: PdfValue): string {
    return write(value, (number) => {
      const known = this.#known.get(number);
      if (known !== undefined) return known;
      // What leads back to itself adds nothing the second time.
      this.#known.set(number, '');
      const identity = this.#object(this.#reader.object(number));
      this.#known.set(number, identity);
      return identity;
    });
  }

  #object(value: PdfValue): string {
    if (value instanceof PdfStream) return this.#stream(value);
    if (!(value instanceof Map)) return this.#identity(value);
    return (this.#fontsByName ? fontName(value) : undefined) ?? digest(this.#entries(value));
  }

  #stream({ dict, data }: PdfStream): string {
    const content = dict.get('Subtype') === '/Form' ? readable(new PdfStream(dict, data)) : undefined;
    if (content === undefined) return digest(this.#entries(dict), data);
    const entries = new Map([...dict].filter(([key]) => key !== 'Resources' && key !== 'Filter'));
    return digest(
      this.#entries(entries),
      Buffer.from(this.#content(content, this.#reader.dict(dict.get('Resources'))), 'latin1'),
    );
  }

  #entries(entries: Dict): string {
    return this.#identity(new Map([...entries].filter(([key]) => !PLACES.has(key))));
  }
}

/** The text of a content stream; undefined where its filter is not read here. */
export function readable(stream: PdfStream): string | undefined {
  try {
    const data = inflated(stream);
    return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
  } catch {
    return undefined;
  }
}

/** The name of a font that keeps the glyph numbers of the whole font, without the mark of its subset. */
function fontName(entries: Dict): string | undefined {
  const base = entries.get('BaseFont');
  return entries.get('Type') === '/Font' && entries.get('Encoding') === '/Identity-H' && isName(base)
    ? base.replace(/^\/[A-Z]{6}\+/u, '/')
    : undefined;
}

function digest(text: string, data?: Uint8Array): string {
  const hash = createHash('sha256').update(text, 'latin1');
  return (data ? hash.update(data) : hash).digest('hex').slice(0, 32);
}
