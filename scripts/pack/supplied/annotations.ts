import { PdfStream, PdfString, Ref, isName, textOf } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import type { AmendedReader } from './amended-reader.ts';
import type { Destination, Destinations } from './destinations.ts';
import { fieldAppearance } from './field-appearance.ts';
import { fieldOf } from './field.ts';
import type { Field } from './field.ts';
import type { Layers } from './layers.ts';
import { boxAround, cornersOf, matrixOf, sortedBox } from './painting/matrix.ts';
import type { Matrix } from './painting/matrix.ts';
import { markupAppearance } from './markup-appearance.ts';

/** An annotation that is drawn on its page, as a reader of the file sees it. */
export interface DrawnAnnotation {
  /** Its object number, below 0 where it has none. */
  readonly source: number;
  /** The form that shows it. */
  readonly appearance: Ref;
  /** Where the form goes on the page. */
  readonly place: Matrix;
  /** Lines and colours over words: they say nothing by themselves. */
  readonly isDecoration: boolean;
  /** What it is, for those who cannot see it. */
  readonly words: string;
  readonly field: Field | undefined;
}

/** A link that is kept. */
export interface KeptLink {
  readonly source: number;
  readonly page: number;
  readonly rect: readonly number[];
  readonly words: string;
  readonly target: { readonly uri: string } | { readonly place: Destination };
}

/** What annotations of a page come to. */
export interface PageAnnotations {
  readonly drawn: readonly DrawnAnnotation[];
  readonly links: readonly KeptLink[];
  /** Kinds of what is not kept: notes, sounds, files. */
  readonly dropped: readonly string[];
}

const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;
/** Markers of something that is not on the page: the words of a note, a file, a sound. */
const MARKERS = new Set(['Text', 'FileAttachment', 'Sound', 'Movie', 'Popup', 'PrinterMark', 'TrapNet']);
const DECORATION = new Set(['Highlight', 'Underline', 'StrikeOut', 'Squiggly']);
/** Schemes that a paper of a public body may lead to. */
const SCHEMES = /^(?:https?|mailto|tel|ftp):/i;

export interface AnnotationTools {
  readonly reader: PdfReader;
  readonly amended: AmendedReader;
  readonly layers: Layers;
  readonly destinations: Destinations;
}

/** Parts the annotations of a page into what is drawn, what is kept and what is not (ISO 32000-1, 12.5). */
export function readAnnotations(entries: Dict, page: number, tools: AnnotationTools): PageAnnotations {
  const { reader, layers } = tools;
  const drawn: DrawnAnnotation[] = [];
  const links: KeptLink[] = [];
  const dropped: string[] = [];
  reader.array(entries.get('Annots')).forEach((value, index) => {
    const annotation = reader.dict(value);
    const subtype = reader.resolve(annotation.get('Subtype'));
    if (!isName(subtype) || isUnseen(annotation, reader) || !layers.shows(annotation.get('OC'))) return;
    const source = value instanceof Ref ? value.number : -1 - page * 100_000 - index;
    if (subtype === '/Link') {
      const link = keptLink(annotation, { source, page }, tools);
      if (link) links.push(link);
      else if (annotation.has('A')) dropped.push('Link');
      return;
    }
    if (!MARKERS.has(subtype.slice(1))) {
      const shown = drawnAnnotation(annotation, { source, kind: subtype.slice(1) }, tools);
      if (shown) drawn.push(shown);
    } else if (subtype !== '/Popup') dropped.push(subtype.slice(1));
  });
  return { drawn, links, dropped };
}

function isUnseen(annotation: Dict, reader: PdfReader): boolean {
  return (reader.number(annotation.get('F'), 0) & (HIDDEN | NO_VIEW)) !== 0;
}

function drawnAnnotation(
  annotation: Dict,
  { source, kind }: { readonly source: number; readonly kind: string },
  tools: AnnotationTools,
): DrawnAnnotation | undefined {
  const { reader, amended } = tools;
  const rect = sortedBox(reader.numbers(annotation.get('Rect')));
  const field = kind === 'Widget' ? fieldOf(annotation, reader) : undefined;
  const made = (): Ref | undefined => {
    const appearance = field ? fieldAppearance(field, rect, tools) : markupAppearance(annotation, kind, reader);
    return appearance && amended.add(appearance);
  };
  const appearance = appearanceOf(annotation, reader) ?? made();
  const stream = appearance === undefined ? null : amended.resolve(appearance);
  if (appearance === undefined || !(stream instanceof PdfStream)) return undefined;
  const corners = cornersOf(
    sortedBox(reader.numbers(stream.dict.get('BBox'))),
    matrixOf(reader.numbers(stream.dict.get('Matrix'))),
  );
  const [left, bottom, right, top] = boxAround(corners);
  if (!(right > left && top > bottom)) return undefined;
  const [x, y] = [(rect[2] - rect[0]) / (right - left), (rect[3] - rect[1]) / (top - bottom)];
  const contents = textIn(annotation, 'Contents', reader);
  return {
    source,
    appearance,
    place: [x, 0, 0, y, rect[0] - left * x, rect[1] - bottom * y],
    isDecoration: DECORATION.has(kind),
    words: contents === '' ? (WORDS[kind] ?? 'A drawing on the page') : contents,
    field,
  };
}

const WORDS: Readonly<Record<string, string>> = {
  Stamp: 'A stamp',
  Ink: 'A drawing by hand',
  FreeText: 'Words that were added',
};

/** The stream that shows an annotation in its state (ISO 32000-1, 12.5.5). */
function appearanceOf(annotation: Dict, reader: PdfReader): Ref | undefined {
  const normal = reader.dict(annotation.get('AP')).get('N');
  const value = reader.resolve(normal);
  if (value instanceof PdfStream) return normal instanceof Ref ? normal : undefined;
  if (!(value instanceof Map)) return undefined;
  const state = reader.resolve(annotation.get('AS'));
  const own = isName(state) ? value.get(state.slice(1)) : value.get('Off');
  return own instanceof Ref && reader.resolve(own) instanceof PdfStream ? own : undefined;
}

function keptLink(
  annotation: Dict,
  { source, page }: { readonly source: number; readonly page: number },
  { reader, destinations }: AnnotationTools,
): KeptLink | undefined {
  const rect = reader.numbers(annotation.get('Rect'));
  if (rect.length !== 4) return undefined;
  const action = reader.dict(annotation.get('A'));
  const uri = reader.resolve(action.get('URI'));
  const contents = textIn(annotation, 'Contents', reader);
  if (action.get('S') === '/URI' && uri instanceof PdfString) {
    const address = absolute(uri.bytes, reader);
    if (address === undefined) return undefined;
    return { source, page, rect, target: { uri: address }, words: contents === '' ? address : contents };
  }
  const given: PdfValue = action.get('S') === '/GoTo' ? (action.get('D') ?? null) : (annotation.get('Dest') ?? null);
  const place = destinations.place(given);
  return (
    place && { source, page, rect, target: { place }, words: contents === '' ? `Page ${place.page + 1}` : contents }
  );
}

/** An address that may be kept, whole. */
function absolute(address: string, reader: PdfReader): string | undefined {
  const base = reader.resolve(reader.dict(reader.catalog.get('URI')).get('Base'));
  const trimmed = address.trim();
  if (SCHEMES.test(trimmed)) return trimmed;
  if (/^www\./i.test(trimmed)) return `http://${trimmed}`;
  if (base instanceof PdfString && SCHEMES.test(base.bytes) && URL.canParse(trimmed, base.bytes))
    return new URL(trimmed, base.bytes).href;
  return undefined;
}

function textIn(entries: Dict, key: string, reader: PdfReader): string {
  const value = reader.resolve(entries.get(key));
  return value instanceof PdfString ? textOf(value).trim() : '';
}
