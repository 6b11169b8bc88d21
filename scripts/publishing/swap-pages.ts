import type { PackDocument } from '../pack/types.ts';
import type { PageMap } from '../record/meetings/page-map.ts';
import type { PageSwap } from '../record/meetings/page-swap.ts';

/** The pages that somebody needs who swaps them: sheet sides of the pack, and the documents with no others than these. */
export interface SwapPages {
  /** Counted from 1. */
  readonly sides: readonly number[];
  readonly documents: readonly PackDocument[];
}

/**
 * The pages that replace others or are put in, each with the other side of its sheet, since a sheet is what is swapped.
 * Of a PDF that was supplied all pages come, as it is bound as a whole.
 */
export function swapPages(
  swaps: readonly PageSwap[],
  { pageMap, documents }: { readonly pageMap: PageMap; readonly documents: readonly PackDocument[] },
): SwapPages {
  const sides = new Set(swaps.flatMap((swap) => (swap.change === 'remove' ? [] : sidesOf(swap, pageMap))));
  const supplied = new Set(documents.filter(({ kind }) => kind === 'supplied').map(({ id }) => id));
  for (const { id, first, last } of pageMap.documents) {
    const own = range(first, last);
    if (supplied.has(id) && own.some((side) => sides.has(side))) for (const side of own) sides.add(side);
  }
  const chosen = pageMap.documents.flatMap(({ id, first, last }) => {
    const only = range(first, last).flatMap((side) => (sides.has(side) ? [side - first] : []));
    const document = documents.find((candidate) => candidate.id === id);
    return document === undefined || only.length === 0 ? [] : [withOnly(document, only)];
  });
  return { sides: [...sides].sort((a, b) => a - b), documents: chosen };
}

function sidesOf({ from, to }: PageSwap, { labels }: PageMap): readonly number[] {
  const [first, last] = [labels.indexOf(from), labels.lastIndexOf(to)];
  if (first < 0 || last < first) return [];
  return range(first - (first % 2) + 1, Math.min(labels.length, last + 1 + ((last + 1) % 2)));
}

function withOnly(document: PackDocument, only: readonly number[]): PackDocument {
  const startsItem = document.startsItem && only[0] === 0;
  return document.kind === 'html' ? { ...document, only, startsItem } : { ...document, startsItem };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
