import { addressIn } from '../pack/assembly/jumps.ts';
import type { PackDocument, PackEdition } from '../pack/types.ts';

/** Characters of HTML on a page, roughly, and the pages of a front sheet: how many digits a page number has does not hang on much. */
const LENGTHS: Readonly<Record<PackEdition, { readonly page: number; readonly front: number }>> = {
  standard: { page: 3_200, front: 2 },
  'large-print': { page: 1_300, front: 4 },
};
/** Bytes of a supplied PDF on a page, roughly. */
const SUPPLIED_PAGE = 60_000;

/** The documents of a pack, and what tells about where they will stand. */
export interface NumberPlan {
  readonly documents: readonly PackDocument[];
  readonly siteUrl: string;
  readonly edition: PackEdition;
  /** The number of the pack's first page. */
  readonly first: number;
}

/** Gives each "page 14" of documents as much room as its number will most likely take; only assembly knows the number. */
export function roomForNumbers(plan: NumberPlan): readonly PackDocument[] {
  const { documents, siteUrl } = plan;
  const addresses = documents.map(({ address }) => address);
  const starts = likelyStarts(plan);
  const slot = (whole: string, url: string): string => {
    const found = addressIn(url, siteUrl, addresses);
    if (found === undefined) return whole;
    const digits = String(likelyPage(found, starts, plan)).length;
    return digits === 2 ? whole : `<a class="page-slot" data-digits="${digits}" href="${url}"></a>`;
  };
  const sized = (html: string): string => html.replaceAll(/<a class="page-slot" href="([^"]*)"><\/a>/gu, slot);
  return documents.map((document) =>
    document.kind === 'html' ? { ...document, html: sized(document.html) } : document,
  );
}

/** The page on which each document will most likely begin: where it was published, or after what stands before it. */
function likelyStarts({ documents, edition, first }: NumberPlan): readonly number[] {
  let next = first + LENGTHS[edition].front;
  return documents.map((document) => {
    const start = document.firstPage ?? next;
    next = start + likelyLength(document, edition);
    return start;
  });
}

function likelyLength(document: PackDocument, edition: PackEdition): number {
  const pages =
    document.kind === 'html'
      ? bodyOf(document.html).length / LENGTHS[edition].page
      : document.bytes.length / SUPPLIED_PAGE;
  return Math.max(1, Math.round(pages));
}

function likelyPage(
  { index, anchor }: { readonly index: number; readonly anchor: string },
  starts: readonly number[],
  { documents, edition }: NumberPlan,
): number {
  const document = documents[index];
  const start = starts[index] ?? 1;
  if (anchor === '' || document?.kind !== 'html') return start;
  const before = bodyOf(document.html).indexOf(` id="${anchor}"`);
  return start + Math.floor(Math.max(0, before) / LENGTHS[edition].page);
}

function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body'));
}
