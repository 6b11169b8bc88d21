import { deflateSync } from 'node:zlib';
import { Ref } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import { PrintReader, inflated } from '../pdf/reader.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { ShownContents } from '../shown-contents.ts';
import { PdfStream } from '../pdf/objects.ts';
import type { Part, PartAnchor, PartBody, PartHeading, PartLink, PartPage } from '../part.ts';
import type { PageSlot } from '../page-slot.ts';
import { roomFor } from '../assembly/chunk.ts';
import { dropDecoration, dropRepeatedHeads } from './artifacts.ts';
import { decodeTables, missingGlyphs } from './glyphs.ts';
import { mendHeadings, readOutline } from './headings.ts';
import { Importer } from './importer.ts';
import { spaceWords } from './word-spaces.ts';
import { PlainWords } from './plain-words.ts';
import { keepPages } from './selected-pages.ts';
import { tellAmendments } from './amendments.ts';
import { destinationName, jumpEntries, linkEntries, linkTarget, wordsOf } from './links.ts';
import type { LinkTarget } from './links.ts';
import { readMarks } from './marks.ts';
import { refuseShrunk } from './scale.ts';
import type { MarkedContent } from './marks.ts';
import { shape } from './shape.ts';
import { readSlots } from './slots.ts';
import { writeStructure } from './structure.ts';
import { thriftyTables } from './tables.ts';
import { contents, elements, readTree } from './tree.ts';
import type { Element, Kid } from './tree.ts';

interface SourcePage {
  readonly number: number;
  readonly dict: Dict;
}

/** What of a print becomes a part. */
export interface PrintedDocument {
  /** The document that was printed, whose words the tags have. */
  readonly html?: string;
  /** Only these pages, by index from 0; all of them unless given. */
  readonly only?: readonly number[] | undefined;
}

/** Makes a part of the tagged PDF that Chromium printed: PDF/UA-1 and PDF/A-2a but for what assembly adds. */
export function cleanPrint(pdf: Uint8Array, { html = '', only }: PrintedDocument = {}): { part: Part; body: PartBody } {
  const reader = new PrintReader(pdf);
  const all = reader.pages();
  const pages = all.filter((_, at) => only?.includes(at) ?? true);
  const index = new Map(all.map((page) => [page.number, pages.indexOf(page)]));
  const drawn = pages.map((page) => contentOf(reader, page.dict));
  refuseShrunk(drawn);
  const marked = drawn.map(readMarks);
  const outline = readOutline(reader, index);
  const tree = cleanTree(keepPages(readTree(reader, index)), marked);
  const decoding = decodeTables(reader, pages);
  const spaced = spaceWords(tree, marked, { decoding, words: new PlainWords(html) });
  const headings = mendHeadings(tree);

  const importer = new Importer(reader, 1 + pages.length);
  const anchors = readAnchors(reader, index);
  const annotations = numberAnnotations(reader, pages, importer);
  const slots = readSlots(reader, tree, marked, { annotations, spaced });
  tellAmendments(tree, (element) => wordsOf(element, marked, decoding));
  const structure = writeStructure(tree, importer, { pages: pages.length, annotations });
  const sources = { reader, pages, marked, tree };
  const { links, notices } = writeLinks(sources, importer, { annotations, anchors, decoding, slots });
  const parts = writePages(sources, importer, annotations);
  const { texts, streams, binding, shared, size } = importer;
  const part: Part = {
    pages: parts,
    size,
    room: roomFor(size, pages.length, texts.length),
    keys: structure.parents.length,
    binding,
    shared,
    links,
    slots,
    anchors,
    headings: headings.map((heading) =>
      headingPlace(heading, wordsOf(heading, marked, decoding), outline.get(heading.source)),
    ),
    top: structure.top,
    faults: [],
    // Of a document that is not there as a whole, links may lead to what is not there.
    notices: only === undefined ? notices : [],
    missingGlyphs: missingGlyphs(marked, decoding),
  };
  const body = {
    numbers: texts.map(({ number }) => number),
    texts: texts.map(({ text }) => text),
    streams,
    parents: structure.parents,
    ids: structure.ids,
  };
  return { part, body };
}

interface Sources {
  readonly reader: PdfReader;
  readonly pages: readonly SourcePage[];
  readonly marked: readonly MarkedContent[];
  readonly tree: readonly Kid[];
}

function contentOf(reader: PdfReader, page: Dict): string {
  const contents = page.get('Contents');
  const streams = Array.isArray(contents) ? contents : [contents];
  return streams
    .map((value) => {
      const stream = reader.resolve(value);
      if (!(stream instanceof PdfStream)) return '';
      const data = inflated(stream);
      return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
    })
    .join('\n');
}

function cleanTree(kids: Kid[], marked: readonly MarkedContent[]): Kid[] {
  const content = dropDecoration(kids, marked);
  dropRepeatedHeads(content, marked);
  const tree = shape(content);
  thriftyTables(tree);
  return tree;
}

/** A bookmark says what its heading says. The browser's outline knows where that is on its page, but not always its words. */
function headingPlace(heading: Element, title: string, entry: { page: number; y: number } | undefined): PartHeading {
  const page = contents(heading.kids)[0]?.page ?? 0;
  return { level: Number(heading.type[1]), title, page, y: entry?.page === page ? entry.y : TOP };
}

/** Higher than any page: readers show it from its top. */
const TOP = 14_400;

function readAnchors(reader: PdfReader, index: ReadonlyMap<number, number>): PartAnchor[] {
  const places = reader.dict(reader.dict(reader.trailer.get('Root')).get('Dests'));
  return [...places].flatMap(([name, value]) => {
    const [page, , x, y] = reader.array(value);
    const at = page instanceof Ref ? index.get(page.number) : undefined;
    return at === undefined || at < 0
      ? []
      : [{ id: destinationName(`/${name}`), page: at, x: Number(x), y: Number(y) }];
  });
}

/** Numbers for all link annotations, in page order: their order is their place in the parent tree. */
function numberAnnotations(reader: PdfReader, pages: readonly SourcePage[], importer: Importer): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const page of pages) {
    for (const value of reader.array(page.dict.get('Annots')))
      if (value instanceof Ref) numbers.set(value.number, importer.number());
  }
  return numbers;
}

function writeLinks(
  { reader, pages, marked, tree }: Sources,
  importer: Importer,
  {
    annotations,
    anchors,
    decoding,
    slots,
  }: {
    annotations: ReadonlyMap<number, number>;
    anchors: readonly PartAnchor[];
    decoding: ReturnType<typeof decodeTables>;
    slots: readonly PageSlot[];
  },
): { links: PartLink[]; notices: string[] } {
  const places = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  const words = linkWords(tree, (element) => wordsOf(element, marked, decoding));
  const pageOf = new Map(
    pages.flatMap((page, at) =>
      reader
        .array(page.dict.get('Annots'))
        .map((value): [PdfValue, number] => [value instanceof Ref ? value.number : null, at]),
    ),
  );
  const links: PartLink[] = [];
  const notices: string[] = [];
  const slotted = new Set(slots.map(({ number }) => number));
  [...annotations].forEach(([source, number], order) => {
    if (slotted.has(number)) return;
    const annotation = reader.dict(new Ref(source));
    const said = words.get(source) ?? '';
    const target = linkTarget(reader, annotation, places);
    const entries = linkEntries(annotation, said || wordless(target), pages.length + order);
    if (target?.kind === 'address') links.push({ number, page: pageOf.get(source) ?? 0, entries, uri: target.uri });
    else importer.texts.push({ number, text: `<<${entries}${target ? jumpEntries(target.place) : ''}>>` });
    if (!target)
      notices.push(
        `The link “${said}” leads to an anchor, #${destinationName(annotation.get('Dest'))}, that the document does not have.`,
      );
  });
  return { links, notices };
}

/** What a link without words of its own is called: where it leads. */
function wordless(target: LinkTarget | undefined): string {
  if (!target) return 'Link';
  return target.kind === 'address' ? target.uri : `#${target.place.id}`;
}

function linkWords(tree: readonly Kid[], words: (element: Element) => string): Map<number, string> {
  const found = new Map<number, string>();
  for (const element of elements(tree)) {
    const own = element.kids.filter((kid) => kid.kind === 'annotation');
    if (own.length === 0) continue;
    const text =
      words(element) ||
      (element.alt ??
        elements(element.kids)
          .map((child) => child.alt ?? '')
          .join(' ')
          .trim());
    for (const kid of own) found.set(kid.object, text);
  }
  return found;
}

function writePages(
  { reader, pages, marked }: Sources,
  importer: Importer,
  annotations: ReadonlyMap<number, number>,
): PartPage[] {
  const shown = new ShownContents(reader, { fontsByName: true });
  return pages.map((page, at) => {
    const number = importer.number();
    const content = marked[at]?.pieces.join('') ?? '';
    const data = deflateSync(Buffer.from(content, 'latin1'));
    importer.streams.push({ number, entries: '/Filter/FlateDecode', data });
    const resources = new Map(reader.dict(page.dict.get('Resources')));
    resources.delete('ProcSet');
    const [left = 0, bottom = 0, right = 0, top = 0] = reader.array(page.dict.get('MediaBox')).map(Number);
    return {
      width: right - left,
      height: top - bottom,
      contents: [number],
      hash: shown.hash(content, page.dict.get('Resources')),
      resources: importer.text(resources),
      annotations: reader
        .array(page.dict.get('Annots'))
        .flatMap((value) => (value instanceof Ref ? (annotations.get(value.number) ?? []) : [])),
    };
  });
}
