import type { PDFDocument } from 'pdf-lib';
import { contentsOf, elementsUnder, isElement, structureOf } from '../bench/census/structure.ts';
import type { TaggedElement } from '../bench/census/structure.ts';
import { ReadPdf } from '../pack/structure-text.ts';
import { spaced } from './html-reading.ts';
import type { Reading } from './html-reading.ts';
import { joinSheets } from './joined-sheets.ts';

const INLINE = new Set(['Span', 'Quote', 'Note', 'Reference', 'Code', 'Link', 'Em', 'Strong', 'Sub', 'FENote']);
const SCOPES: Readonly<Record<string, string>> = { '/Row': 'row', '/Column': 'col', '/Both': '' };

/** What the tags of a pack say, document by document, and its bookmarks below those of the documents. */
export interface TaggedPack {
  readonly documents: readonly Reading[];
  readonly bookmarks: readonly (readonly string[])[];
}

/** Reads a pack by its tags alone, as assistive technology does: nothing of where words stand on their pages. */
export async function readTags(bytes: Uint8Array): Promise<TaggedPack> {
  const pdf = await ReadPdf.open(bytes);
  const [top] = structureOf(pdf.document).kids;
  const parts = top !== undefined && isElement(top) ? top.kids.filter(isElement) : [];
  return { documents: parts.map((part) => readPart(part, pdf)), bookmarks: pdf.bookmarks() };
}

function readPart(whole: TaggedElement, pdf: ReadPdf): Reading {
  const part = joinSheets(whole, (element) => spaced(said(element, pdf)));
  const all = [...elementsUnder(part)];
  const own = (element: TaggedElement): string => spaced(said(element, pdf));
  return {
    words: own(part),
    headings: all
      .filter(({ type }) => /^H[1-6]$/u.test(type))
      .map((heading) => `${heading.type.slice(1)} ${own(heading)}`),
    heads: all
      .filter(({ type }) => type === 'TH')
      .map((head) => `${SCOPES[head.attributes.get('Scope') ?? ''] ?? ''} ${own(head)}`),
    pictures: all.filter(({ type }) => type === 'Figure').map(({ alt }) => alt ?? ''),
  };
}

/** Labels of lists are the list's own, not words of the paper. */
function said(element: TaggedElement, pdf: ReadPdf): string {
  if (element.type === 'Lbl') return ' ';
  if (element.alt !== undefined) return ` ${element.alt} `;
  const text = element.kids
    .map((kid) => (isElement(kid) ? said(kid, pdf) : (pdf.texts[kid.page]?.[kid.mcid] ?? '')))
    .join('');
  return INLINE.has(element.type) ? text : ` ${text} `;
}

/** Every marked sequence of a file has its place in the tree: none is read twice, none is left out. */
export function sequencesOf(document: PDFDocument): readonly string[] {
  return contentsOf(structureOf(document)).map(({ page, mcid }) => `${page}/${mcid}`);
}
