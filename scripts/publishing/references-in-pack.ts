import { addressIn } from '../pack/assembly/jumps.ts';
import type { PackDocument, PackEdition } from '../pack/types.ts';

/** Characters of HTML on a page, roughly, and the pages of a front sheet: how many digits a page number has does not hang on much. */
const LENGTHS: Readonly<Record<PackEdition, { readonly page: number; readonly front: number }>> = {
  standard: { page: 3_200, front: 2 },
  'large-print': { page: 1_300, front: 4 },
};
/** Bytes of a supplied PDF on a page, roughly. */
const SUPPLIED_PAGE = 60_000;

/** Where documents are printed to, as far as their references need to know. */
export interface ReferencePlan {
  readonly documents: readonly PackDocument[];
  readonly siteUrl: string;
  readonly edition: PackEdition;
  /** The number of the pack's first page. */
  readonly first: number;
}

/**
 * Has the references of documents lead to where they are of use in a pack: one to an item to the item's first paper
 * there. Only what is in the pack has room for "page 14" after it, and as much as the number will most likely take.
 */
export function referencesInPack(plan: ReferencePlan): readonly PackDocument[] {
  const { documents, siteUrl } = plan;
  const at = (path: string): string => new URL(path.slice(1), siteUrl).href;
  const firstPapers = new Map(
    documents
      .filter(({ startsItem }) => startsItem)
      .map(({ id, address }) => [at(`/meetings/${id.split('/').slice(0, 2).join('/')}/`), at(address)]),
  );
  const addresses = documents.map(({ address }) => address);
  const starts = likelyStarts(plan);
  const slot = (url: string): string => {
    const found = addressIn(url, siteUrl, addresses);
    if (found === undefined) return '';
    const digits = String(likelyPage(found, starts, plan)).length;
    return `<a class="page-slot"${digits === 2 ? '' : ` data-digits="${digits}"`} href="${url}"></a>`;
  };
  const led = (html: string): string =>
    html
      .replaceAll(
        /(?<=<a (?:class="page-slot" )?href=")[^"]*(?="(?: class="ref"|><\/a>))/gu,
        (url) => firstPapers.get(url) ?? url,
      )
      .replaceAll(/<a class="page-slot" href="([^"]*)"><\/a>/gu, (_, url: string) => slot(url));
  return documents.map((document) => (document.kind === 'html' ? { ...document, html: led(document.html) } : document));
}

/** The page on which each document will most likely begin: where it was published, or after what stands before it. */
function likelyStarts({ documents, edition, first }: ReferencePlan): readonly number[] {
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
  { documents, edition }: ReferencePlan,
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
