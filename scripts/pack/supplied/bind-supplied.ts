import { roomFor } from '../assembly/chunk.ts';
import { Importer } from '../clean/importer.ts';
import { mendHeadings } from '../clean/headings.ts';
import { writeStructure } from '../clean/structure.ts';
import type { Element, Kid } from '../clean/tree.ts';
import { PdfStream, PdfString, Ref, isName } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { write } from '../pdf/writer.ts';
import type { Part, PartBody, PartLink, PartPage } from '../part.ts';
import { ShownContents, readable } from '../shown-contents.ts';
import type { SuppliedDocument } from '../types.ts';
import { claimsOf } from './claims.ts';
import { frame, moved } from './frame.ts';
import type { Framed } from './frame.ts';
import { openSupplied } from './open-supplied.ts';
import { ownTags } from './own-tags.ts';
import { textOfPdf } from './supplied-text.ts';

interface BoundPage {
  readonly number: number;
  readonly dict: Dict;
  readonly framed: Framed;
}

/**
 * Makes a part of a PDF that somebody else made: pages scaled into the frame, their content untouched and sharp;
 * its own tags kept where it has them, else each page one element. Throws PackError for what cannot be read.
 */
export async function bindSupplied(document: SuppliedDocument): Promise<{ part: Part; body: PartBody }> {
  const reader = await openSupplied(document);
  const pages = reader.pages().map((page): BoundPage => ({
    ...page,
    framed: frame({
      box: visibleBox(reader, page.dict),
      rotate: Number(reader.resolve(page.dict.get('Rotate')) ?? 0),
    }),
  }));
  const importer = new Importer(reader, 1 + pages.length, { shareFonts: false });
  const links = webLinks(reader, pages);
  const annotations = new Map(links.map(({ source }) => [source, importer.number()]));
  const own = ownTags(reader, new Map(pages.map(({ number }, index) => [number, index])), new Set(annotations.keys()));
  const texts = own ? [] : await textOfPdf(document.bytes).catch(() => []);
  const tree = own ?? pageTags(document, pages.length, { texts, links });
  mendHeadings(tree);
  const structure = writeStructure(tree, importer, { pages: pages.length, annotations });
  const written = links.map((link, order): PartLink => ({
    number: annotations.get(link.source) ?? 0,
    page: link.page,
    entries: linkText(link, pages.length + order),
    uri: link.uri,
  }));
  const shown = new ShownContents(reader, { fontsByName: false });
  const partPages = pages.map((page) =>
    writePage(reader, page, importer, { links, annotations, wrapped: !own, shown }),
  );
  const body = {
    texts: importer.texts.map(({ text }) => text),
    numbers: importer.texts.map(({ number }) => number),
    streams: importer.streams,
    parents: structure.parents,
    ids: structure.ids,
  };
  const part: Part = {
    pages: partPages,
    size: importer.size,
    room: roomFor(importer.size, pages.length, importer.texts.length),
    keys: structure.parents.length,
    binding: importer.binding,
    shared: importer.shared,
    links: written,
    slots: [],
    anchors: [],
    headings: [],
    top: structure.top,
    faults: claimsOf(reader, own !== undefined),
    notices: dropped(reader, pages),
    missingGlyphs: [],
  };
  return { part, body };
}

/** What a reader sees of a page: its crop box within its media box (ISO 32000-1, 14.11.2). */
function visibleBox(reader: PdfReader, page: Dict): [number, number, number, number] {
  const box = (key: string): number[] | undefined => {
    const values = reader.array(page.get(key)).map((value) => Number(reader.resolve(value)));
    return values.length === 4 ? values : undefined;
  };
  const media = sorted(box('MediaBox') ?? [0, 0, 612, 792]);
  const crop = sorted(box('CropBox') ?? media);
  const visible: [number, number, number, number] = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return visible[2] > visible[0] && visible[3] > visible[1] ? visible : media;
}

function sorted([a = 0, b = 0, c = 0, d = 0]: readonly number[]): [number, number, number, number] {
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

interface WebLink {
  readonly source: number;
  readonly page: number;
  readonly uri: string;
  readonly words: string;
  readonly rect: readonly number[];
}

function webLinks(reader: PdfReader, pages: readonly BoundPage[]): WebLink[] {
  return pages.flatMap((page, index) =>
    reader.array(page.dict.get('Annots')).flatMap((value): WebLink[] => {
      const annotation = reader.dict(value);
      const uri = reader.resolve(reader.dict(annotation.get('A')).get('URI'));
      if (!(value instanceof Ref) || annotation.get('Subtype') !== '/Link' || !(uri instanceof PdfString)) return [];
      const contents = reader.resolve(annotation.get('Contents'));
      const rect = moved(
        reader.array(annotation.get('Rect')).map((side) => Number(reader.resolve(side))),
        page.framed,
      );
      return [
        {
          source: value.number,
          page: index,
          uri: uri.bytes,
          words: contents instanceof PdfString ? contents.bytes : uri.bytes,
          rect,
        },
      ];
    }),
  );
}

function linkText({ rect, words }: WebLink, key: number): string {
  return `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect${write([...rect], () => '')}/Contents${write(new PdfString(words), () => '')}/StructParent \x05${key}`;
}

/** A file without tags: each page is one element, a paragraph where it has text, a described picture where it has none. */
function pageTags(
  document: SuppliedDocument,
  count: number,
  { texts, links }: { texts: readonly string[]; links: readonly WebLink[] },
): Kid[] {
  return Array.from({ length: count }, (_, page): Kid[] => {
    const scanned = (texts[page] ?? '') === '';
    const whole: Element = {
      kind: 'element',
      type: scanned ? 'Figure' : 'P',
      kids: [{ kind: 'content', page, mcid: 0 }],
      source: 0,
    };
    if (scanned)
      whole.alt = count === 1 ? document.description : `${document.description} (page ${page + 1} of ${count})`;
    const own = links
      .filter((link) => link.page === page)
      .map((link): Kid => ({
        kind: 'element',
        type: 'Link',
        kids: [{ kind: 'annotation', page, object: link.source }],
        source: 0,
      }));
    const paragraph: Kid[] = own.length === 0 ? [] : [{ kind: 'element', type: 'P', kids: own, source: 0 }];
    return [whole, ...paragraph];
  }).flat();
}

function writePage(
  reader: PdfReader,
  { dict, framed }: BoundPage,
  importer: Importer,
  {
    links,
    annotations,
    wrapped,
    shown,
  }: { links: readonly WebLink[]; annotations: ReadonlyMap<number, number>; wrapped: boolean; shown: ShownContents },
): PartPage {
  const add = (text: string): number => {
    const number = importer.number();
    importer.streams.push({ number, entries: '', data: Buffer.from(text, 'latin1') });
    return number;
  };
  const contents = dict.get('Contents');
  const value = reader.resolve(contents);
  const original = (Array.isArray(value) ? value : [contents]).flatMap((stream) =>
    stream instanceof Ref ? [importer.numberOf(stream.number)] : [],
  );
  const box = visibleBox(reader, dict);
  const before = `${wrapped ? '/P<</MCID 0>>BDC ' : ''}q ${framed.matrix.map((entry) => Math.round(entry * 1e5) / 1e5).join(' ')} cm ${box[0]} ${box[1]} ${box[2] - box[0]} ${box[3] - box[1]} re W n\n`;
  const here = new Set(reader.array(dict.get('Annots')).map((entry) => (entry instanceof Ref ? entry.number : -1)));
  return {
    hash: shown.hash(`${before}${contentText(reader, contents ?? null)}`, dict.get('Resources')),
    width: framed.width,
    height: framed.height,
    contents: [add(before), ...original, add(`\nQ${wrapped ? ' EMC' : ''}\n`)],
    resources: importer.text(reader.dict(dict.get('Resources'))),
    annotations: links.flatMap(({ source }) => (here.has(source) ? [annotations.get(source) ?? 0] : [])),
  };
}

/** The content of a page as text; as it is packed where its filter is not read here. */
function contentText(reader: PdfReader, contents: PdfValue): string {
  const value = reader.resolve(contents);
  if (value instanceof PdfStream) return readable(value) ?? Buffer.from(value.data).toString('latin1');
  return Array.isArray(value) ? value.map((stream) => contentText(reader, stream)).join('\n') : '';
}

/** What is not carried over, for the clerk to know. */
function dropped(reader: PdfReader, pages: readonly BoundPage[]): string[] {
  const subtypes = pages.flatMap(({ dict }) =>
    reader.array(dict.get('Annots')).map((value) => reader.dict(value).get('Subtype')),
  );
  const kinds = new Set(subtypes.flatMap((subtype) => (isName(subtype) ? [subtype.slice(1)] : [])));
  kinds.delete('Link');
  kinds.delete('Widget');
  kinds.delete('Popup');
  return kinds.size === 0
    ? []
    : [`Comments and other notes on its pages (${[...kinds].sort().join(', ')}) are not in the pack.`];
}
