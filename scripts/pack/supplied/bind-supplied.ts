import { roomFor } from '../assembly/chunk.ts';
import { mendHeadings } from '../clean/headings.ts';
import { Importer, mark } from '../clean/importer.ts';
import { writeStructure } from '../clean/structure.ts';
import { contents } from '../clean/tree.ts';
import type { Element, Kid } from '../clean/tree.ts';
import type { PdfString } from '../pdf/objects.ts';
import { dict, textString } from '../pdf/objects.ts';
import { numberText, write } from '../pdf/writer.ts';
import { PackError } from '../pack-error.ts';
import type { Part, PartBody, PartHeading, PartLink, PartPage } from '../part.ts';
import { ShownContents } from '../shown-contents.ts';
import type { SuppliedDocument } from '../types.ts';
import type { KeptLink } from './annotations.ts';
import { claimsOf } from './claims.ts';
import { moved } from './frame.ts';
import type { Framed } from './frame.ts';
import { ownTags } from './own-tags.ts';
import { after } from './painting/matrix.ts';
import type { Matrix } from './painting/matrix.ts';
import { readSupplied } from './read-supplied.ts';
import type { ReadSupplied, SuppliedPage } from './read-supplied.ts';
import { RefusedPdf } from './refused-pdf.ts';
import { makePicturesSmaller } from './smaller-pictures.ts';
import type { Smaller } from './smaller-pictures.ts';
import { noticesOf } from './supplied-findings.ts';
import { wordLayers } from './word-layer.ts';
import type { WordLayer } from './word-layer.ts';
import { linkTags, tagAnnotations } from './tagged-annotations.ts';
import type { AnnotationMarks } from './tagged-annotations.ts';

/**
 * Makes a part of a PDF that somebody else made: pages as forms in the frame, as they look and sharp; its own tags kept
 * where it has them, else each page one element. Throws PackError for what cannot be bound.
 */
export function bindSupplied(document: SuppliedDocument): { part: Part; body: PartBody } {
  try {
    const read = readSupplied(document.bytes);
    const smaller = document.smallerPictures === true ? makePicturesSmaller(read) : undefined;
    const bound = bindRead(read, document);
    return smaller && smaller.pictures > 0 ? withNotice(bound, smaller) : bound;
  } catch (error) {
    if (!(error instanceof RefusedPdf)) throw error;
    const { fault, hint } = error;
    throw new PackError({ documentId: document.id, title: document.title, fault, hint, cause: error });
  }
}

/** Says what became of pictures, in place of what might. */
function withNotice(
  { part, body }: { part: Part; body: PartBody },
  { pictures, before, after }: Smaller,
): { part: Part; body: PartBody } {
  const [from, to] = [before, after].map((bytes) => (bytes / 1_000_000).toFixed(1));
  const told = `Pictures of the PDF (${pictures}) were made smaller, to 300 dots an inch: ${to} MB in place of ${from}.`;
  const others = part.notices.filter((notice) => !notice.startsWith('Pictures of the PDF'));
  return { part: { ...part, notices: [...others, told] }, body };
}

/** Makes a part of a supplied file that has been read. */
export function bindRead(
  read: ReadSupplied,
  document: Pick<SuppliedDocument, 'description' | 'words'>,
): { part: Part; body: PartBody } {
  const { pages, amended, source } = read;
  const own = ownTags(
    source,
    new Map(pages.map(({ number }, index) => [number, index])),
    pages.map(({ form }) => form),
  );
  const marks: AnnotationMarks = own ? tagAnnotations(own, pages) : new Map();
  const layers = own ? [] : wordLayers(pages, document.words, amended);
  const tree =
    own ??
    pages.flatMap((page, index) => pageTags(page, { index, count: pages.length, document, words: layers[index] }));
  mendHeadings(tree);
  const links = pages.flatMap(({ annotations }) => annotations.links);
  const streams = [...new Set(contents(tree).flatMap(({ stream }) => stream ?? []))];
  const keys = new Map(streams.map((stream, index) => [stream, pages.length + links.length + index]));
  const importer = new Importer(amended, 1 + pages.length, { shareFonts: false, keys });
  const annotations = new Map(links.map(({ source: number }) => [number, importer.number()]));
  const structure = writeStructure(tree, importer, { pages: pages.length, annotations, streams });
  const written = writeLinks(links, importer, { annotations, pages });
  const shown = new ShownContents(amended, { fontsByName: false });
  const partPages = pages.map((page, index) =>
    writePage(page, importer, { annotations, marks: own && marks, shown, words: layers[index] }),
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
    headings: bookmarksOf(read),
    top: structure.top,
    faults: claimsOf(read, own && tree),
    notices: noticesOf(read),
    missingGlyphs: [],
  };
  return { part, body };
}

const WORDS_OF_A_MACHINE = 'Its words follow as a machine recognised them, with its mistakes.';

/** A file without tags: each page is one element, a paragraph where it has words, a described picture where it has none; nothing where it is blank. */
function pageTags(
  { hasText, hasAnything, annotations }: SuppliedPage,
  {
    index: page,
    count,
    document: { description, words: given },
    words,
  }: {
    readonly index: number;
    readonly count: number;
    readonly document: Pick<SuppliedDocument, 'description' | 'words'>;
    readonly words: WordLayer | undefined;
  },
): Kid[] {
  const whole: Element = {
    kind: 'element',
    type: hasText ? 'P' : 'Figure',
    kids: [{ kind: 'content', page, mcid: 0 }],
    source: 0,
  };
  if (!hasText) whole.alt = count === 1 ? description : `${description} (page ${page + 1} of ${count})`;
  if (words) whole.alt = `${whole.alt ?? ''}. ${given?.byMachine === true ? WORDS_OF_A_MACHINE : 'Its words follow.'}`;
  const told: Element = { kind: 'element', type: 'P', kids: [{ kind: 'content', page, mcid: 1 }], source: 0 };
  return [...(hasAnything ? [whole] : []), ...(words ? [told] : []), ...linkTags(annotations.links)];
}

/** Links as annotations: those to the web wait for assembly, those within the file are jumps. */
function writeLinks(
  links: readonly KeptLink[],
  importer: Importer,
  {
    annotations,
    pages,
  }: { readonly annotations: ReadonlyMap<number, number>; readonly pages: readonly SuppliedPage[] },
): PartLink[] {
  return links.flatMap((link, order): PartLink[] => {
    const number = annotations.get(link.source) ?? 0;
    const framed = pages[link.page]?.framed;
    const rect = framed ? moved(link.rect, framed) : [0, 0, 0, 0];
    const plain = (value: PdfString): string => write(value, () => '');
    const entries = `/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect${write(rect, () => '')}/Contents${plain(textString(link.words))}/StructParent \x05${pages.length + order}`;
    if ('uri' in link.target) return [{ number, page: link.page, entries, uri: link.target.uri }];
    const { page, x, y } = link.target.place;
    const target = pages[page];
    const place = y === undefined || !target ? undefined : spot(x ?? target.box[0], y, target.framed);
    const at = place ? place.map(numberText).join(' ') : 'null null';
    importer.texts.push({ number, text: `<<${entries}/Dest[${mark(page + 2)}/XYZ ${at} null]>>` });
    return [];
  });
}

/** A point of a supplied page on the pack's page. */
function spot(x: number, y: number, framed: Framed): readonly [number, number] {
  const [left, , , top] = moved([x, y, x, y], framed);
  return [left, top];
}

/** The file's own bookmarks, below that of the document. */
function bookmarksOf({ destinations, pages }: ReadSupplied): PartHeading[] {
  return destinations.bookmarks().map(({ level, title, place: { page, x, y } }) => {
    const target = pages[page];
    const height = target?.framed.height ?? 0;
    const up = y === undefined || !target ? height : spot(x ?? target.box[0], y, target.framed)[1];
    // The first level is the document's own.
    return { level: level + 1, title, page, y: Math.round(up * 100) / 100 };
  });
}

function writePage(
  { framed, box, form, group, annotations: own, hasAnything }: SuppliedPage,
  importer: Importer,
  {
    annotations,
    marks,
    shown,
    words,
  }: {
    readonly annotations: ReadonlyMap<number, number>;
    /** Where the file brought tags. */
    readonly marks: AnnotationMarks | undefined;
    readonly shown: ShownContents;
    readonly words: WordLayer | undefined;
  },
): PartPage {
  const names = own.drawn.map((_, index) => `A${index}`);
  const resources = dict({
    ...(words ? { Font: words.fonts } : {}),
    XObject: new Map([
      ['Pg', form],
      ...own.drawn.map(({ appearance }, index) => [names[index] ?? '', appearance] as const),
    ]),
  });
  const drawn = own.drawn.map((annotation, index) => {
    const mcid = marks?.get(annotation);
    const paint = `q ${operands(after(annotation.place, framed.matrix))} cm /${names[index] ?? ''} Do Q`;
    if (marks === undefined) return paint;
    return `${mcid === undefined ? '/Artifact BMC' : `/Form<</MCID ${mcid}>>BDC`} ${paint} EMC`;
  });
  const [left, bottom, right, top] = moved(box, framed);
  const clip = `${[left, bottom, right - left, top - bottom].map(numberText).join(' ')} re W n`;
  const page = `q ${operands(framed.matrix)} cm /Pg Do Q`;
  const open = marks ? '' : hasAnything ? '/P<</MCID 0>>BDC ' : '/Artifact BMC ';
  const content = `${open}q ${clip}\n${[page, ...drawn].join('\n')}\nQ${marks ? '' : ' EMC'}\n${words?.content ?? ''}`;
  const number = importer.number();
  importer.streams.push({ number, entries: '', data: Buffer.from(content, 'latin1') });
  return {
    hash: shown.hash(content, resources),
    width: framed.width,
    height: framed.height,
    contents: [number],
    resources: importer.text(resources),
    ...(group ? { group: importer.text(group) } : {}),
    annotations: own.links.flatMap(({ source }) => annotations.get(source) ?? []),
  };
}

/** The operands of a matrix: enough places for a page of a hundred metres. */
function operands(matrix: Matrix): string {
  return matrix.map((value) => value.toFixed(8).replace(/\.?0+$/, '')).join(' ');
}
