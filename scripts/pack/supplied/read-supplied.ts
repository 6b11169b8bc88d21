import { PdfStream, dict } from '../pdf/objects.ts';
import type { Dict, PdfValue, Ref } from '../pdf/objects.ts';
import type { FileReader } from '../pdf/file-reader.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { deflateSync } from 'node:zlib';
import { AmendedReader } from './amended-reader.ts';
import { readAnnotations } from './annotations.ts';
import type { PageAnnotations } from './annotations.ts';
import { Destinations } from './destinations.ts';
import { frame } from './frame.ts';
import type { Framed } from './frame.ts';
import { Layers } from './layers.ts';
import { openSupplied } from './open-supplied.ts';
import { edited, needsEditing } from './painting/edited.ts';
import { hiddenText } from './painting/hidden-words.ts';
import type { HiddenKind, HiddenText } from './painting/hidden-words.ts';
import { area, overlap, sortedBox } from './painting/matrix.ts';
import type { Box } from './painting/matrix.ts';
import { PageWalk, textOf } from './painting/page-walk.ts';
import { Walked } from './painting/walked.ts';

/** Words of a page that a reader of the file does not see. */
export interface HiddenWords {
  readonly kind: Exclude<HiddenKind, 'repeated'> | 'layer';
  /** Index from 0. */
  readonly page: number;
  readonly letters: number;
  /** How far below the upper edge of the page they are, in points; undefined for layers. */
  readonly fromTop: number | undefined;
}

/** A page of a supplied file as it is bound. */
export interface SuppliedPage {
  readonly number: number;
  readonly box: Box;
  readonly framed: Framed;
  /** The content as a form. */
  readonly form: Ref;
  readonly group: Dict | undefined;
  readonly annotations: PageAnnotations;
  /** Whether it shows words, and whether anything. */
  readonly hasText: boolean;
  readonly hasAnything: boolean;
}

/** A supplied file, read and ready to be bound: nothing in it that its pages do not show. */
export interface ReadSupplied {
  readonly source: FileReader;
  /** Its objects as they go into the pack. */
  readonly amended: AmendedReader;
  readonly pages: readonly SuppliedPage[];
  readonly destinations: Destinations;
  readonly hidden: readonly HiddenWords[];
  readonly walked: Walked;
}

/** Reads a supplied file. Pure. Throws RefusedPdf. */
export function readSupplied(bytes: Uint8Array): ReadSupplied {
  const source = openSupplied(bytes);
  return new SuppliedReading(source).read();
}

class SuppliedReading {
  readonly #source: FileReader;
  readonly #amended: AmendedReader;
  readonly #layers: Layers;
  readonly #walked = new Walked();
  readonly #hidden: HiddenWords[] = [];

  constructor(source: FileReader) {
    this.#source = source;
    this.#amended = new AmendedReader(source);
    this.#layers = new Layers(source);
  }

  read(): ReadSupplied {
    const sources = this.#source.pages();
    const destinations = new Destinations(this.#source, new Map(sources.map(({ number }, index) => [number, index])));
    const pages = sources.map(({ number, dict: entries }, index): SuppliedPage => {
      const annotations = readAnnotations(entries, index, {
        reader: this.#source,
        amended: this.#amended,
        layers: this.#layers,
        destinations,
      });
      return { number, ...this.#page(entries, index, annotations), annotations };
    });
    this.#amendForms();
    this.#amended.seal();
    return {
      source: this.#source,
      amended: this.#amended,
      pages,
      destinations,
      hidden: this.#hidden,
      walked: this.#walked,
    };
  }

  #page(entries: Dict, index: number, annotations: PageAnnotations): Omit<SuppliedPage, 'number' | 'annotations'> {
    const source = this.#source;
    const box = visibleBox(source, entries);
    const unit = Math.max(0.01, source.number(entries.get('UserUnit'), 1));
    const framed = frame({ box, rotate: source.number(entries.get('Rotate'), 0), unit });
    const resources = source.dict(entries.get('Resources'));
    const content = contentOf(source, entries.get('Contents'));
    this.#walked.startPage();
    const walk = new PageWalk({ reader: this.#amended, layers: this.#layers, walked: this.#walked });
    walk.content(content, resources, `page ${index}`);
    for (const { appearance, place, field } of annotations.drawn) {
      const from = this.#walked.painted.length;
      walk.form(appearance.number, place);
      // The ground of a field hides the dots that it stands on, and nobody means to hide words by it.
      if (field) this.#walked.unground(from);
    }
    this.#look(index, box, framed);
    const record = this.#walked.streams.get(`page ${index}`);
    const data = record && needsEditing(record) ? edited(content, record) : content;
    const form = this.#amended.add(
      new PdfStream(
        dict({
          Type: '/XObject',
          Subtype: '/Form',
          BBox: [...box],
          Resources: resources,
          Filter: '/FlateDecode',
        }),
        deflateSync(Buffer.from(data, 'latin1')),
      ),
    );
    const group = source.dict(entries.get('Group'));
    return {
      box,
      framed,
      form,
      group: group.get('S') === '/Transparency' ? group : undefined,
      hasText: this.#walked.painted.some(
        (item) => item.kind === 'text' && item.glyphs.some(({ code }) => !code.isSpace),
      ),
      hasAnything: this.#walked.painted.length > 0,
    };
  }

  /** Finds what the page does not show, and takes it out. */
  #look(page: number, box: Box, framed: Framed): void {
    const all = hiddenText(this.#walked.painted, box);
    const found = all.filter(({ kind }) => lettersOf(all.filter((other) => other.kind === kind)) >= FEWEST);
    for (const { text, glyphs } of found) this.#walked.hide(text, glyphs);
    for (const kind of ['covered', 'unseen'] as const) {
      const own = found.filter((hidden) => hidden.kind === kind);
      const letters = lettersOf(own);
      const fromTop = Math.min(...own.map((hidden) => fromTopOf(hidden.box, box, framed)));
      if (letters > 0) this.#hidden.push({ kind, page, letters, fromTop });
    }
    if (this.#walked.layered > 0)
      this.#hidden.push({ kind: 'layer', page, letters: this.#walked.layered, fromTop: undefined });
    const gone = new Set(found.flatMap(({ text, glyphs }) => (glyphs.length === text.glyphs.length ? [text] : [])));
    this.#walked.painted = this.#walked.painted.filter((item) => item.kind === 'area' || !gone.has(item));
  }

  #amendForms(): void {
    for (const [name, record] of this.#walked.streams) {
      const number = Number(/^form (\d+)$/.exec(name)?.[1] ?? -1);
      if (number < 0) continue;
      const stream = this.#amended.object(number);
      const lent = this.#walked.lent.get(number);
      if (!(stream instanceof PdfStream) || (!lent && !needsEditing(record))) continue;
      const entries = new Map(stream.dict);
      if (lent) entries.set('Resources', lent);
      if (!needsEditing(record)) {
        this.#amended.replace(number, new PdfStream(entries, stream.data));
        continue;
      }
      const content = edited(textOf(stream, this.#amended) ?? '', record);
      entries.set('Filter', '/FlateDecode');
      entries.delete('DecodeParms');
      this.#amended.replace(number, new PdfStream(entries, deflateSync(Buffer.from(content, 'latin1'))));
    }
  }
}

/** Fewer letters on a page are a slip of its maker, not words. */
const FEWEST = 3;

function lettersOf(hidden: readonly HiddenText[]): number {
  return hidden.reduce(
    (sum, { text, glyphs }) => sum + glyphs.filter((glyph) => text.glyphs[glyph]?.code.isSpace === false).length,
    0,
  );
}

/** What a reader sees of a page: its crop box within its media box (ISO 32000-1, 14.11.2). */
function visibleBox(reader: PdfReader, page: Dict): Box {
  const box = (key: string): Box | undefined => {
    const values = reader.numbers(page.get(key));
    const sorted = values.length === 4 ? sortedBox(values) : undefined;
    return sorted && area(sorted) > 1 ? sorted : undefined;
  };
  const media = box('MediaBox') ?? [0, 0, 612, 792];
  const visible = overlap(media, box('CropBox') ?? media);
  return area(visible) > 0 && visible[2] > visible[0] ? visible : media;
}

/** The content of a page as one text, one byte a character. */
function contentOf(reader: PdfReader, contents: PdfValue | undefined): string {
  const value = reader.resolve(contents);
  if (value instanceof PdfStream) return textOf(value, reader) ?? '';
  return Array.isArray(value) ? value.map((stream) => contentOf(reader, stream)).join('\n') : '';
}

/** How far a place is below the upper edge of the page as it is seen, in points of the original. */
function fromTopOf(place: Box, page: Box, { matrix }: Framed): number {
  const y = (x: number, up: number): number => matrix[1] * x + matrix[3] * up + matrix[5];
  const heights = [y(place[0], place[1]), y(place[2], place[3]), y(place[0], place[3]), y(place[2], place[1])];
  const edges = [y(page[0], page[1]), y(page[2], page[3]), y(page[0], page[3]), y(page[2], page[1])];
  const scale = Math.hypot(matrix[0], matrix[1]) || 1;
  return Math.max(0, (Math.max(...edges) - Math.max(...heights)) / scale);
}
