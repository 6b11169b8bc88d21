import { printDate } from '../calendar/printed-date.ts';
import { isPaged } from '../record/meetings/document.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { PageMap } from '../record/meetings/page-map.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import type { PageSwap } from '../record/meetings/page-swap.ts';
import type { PublishedChange } from '../record/meetings/release.ts';
import type { ReleasedPack } from '../record/meetings/released-pack.ts';

/** What somebody does with pages of one document, what is on them and why they changed. */
export interface SwapLine {
  readonly words: string;
  readonly what: string;
  readonly why: string;
}

/** The instructions of a change, parted where a document ends and another begins. */
export function swapLines(change: PublishedChange, meeting: Meeting, pageMap: PageMap): readonly SwapLine[] {
  const before = packBefore(change, meeting);
  const now = pageMap.labels.map((label, index) => ({ label, id: documentOn(pageMap, index + 1) }));
  const then = (before?.pages ?? []).map(({ label }) => ({ label, id: before && releasedOn(before, label) }));
  return change.swaps.flatMap((swap) =>
    parted(swap, swap.change === 'remove' ? then : now).map(({ part, id }) => ({
      words: swapWords(part),
      what: whatIs(id, meeting),
      why: whyChanged(id, change, meeting),
    })),
  );
}

interface PlacedPage {
  readonly label: string;
  readonly id: string | undefined;
}

/** The pack as it was before the change. */
function packBefore({ packId, release }: PublishedChange, { releases }: Meeting): ReleasedPack | undefined {
  return releases.findLast(({ number }) => number < release.number)?.packs.find(({ id }) => id === packId);
}

function documentOn({ documents }: PageMap, side: number): string | undefined {
  return documents.find(({ first, last }) => first <= side && side <= last)?.id;
}

function releasedOn({ documents, pages }: ReleasedPack, label: string): string | undefined {
  const at = (wanted: string): number => pages.findIndex((page) => page.label === wanted);
  return documents.find(({ from, to }) => at(from) <= at(label) && at(label) <= at(to))?.id;
}

/** Blank sides go with the pages before them. */
function parted(
  swap: PageSwap,
  pages: readonly PlacedPage[],
): readonly { readonly part: PageSwap; readonly id: string | undefined }[] {
  const [from, to] = [
    pages.findIndex(({ label }) => label === swap.from),
    pages.findLastIndex(({ label }) => label === swap.to),
  ];
  const parts: { part: PageSwap; id: string | undefined }[] = [];
  for (const { label, id } of pages.slice(from, to + 1)) {
    const last = parts.at(-1);
    if (last && (last.id === id || id === undefined)) last.part = { ...last.part, to: label };
    else {
      const after = swap.change !== 'insert' ? undefined : last === undefined ? swap.after : last.part.to;
      parts.push({ part: { change: swap.change, from: label, to: label, after }, id });
    }
  }
  return parts.length === 0 ? [{ part: swap, id: undefined }] : parts;
}

function whatIs(id: string | undefined, { items }: Meeting): string {
  if (id === undefined) return 'A blank page';
  if (id === 'front-sheet') return 'The agenda';
  for (const item of items) {
    const document = item.documents.filter(isPaged).find((own) => own.id === id);
    if (document === undefined) continue;
    const title = document.label === undefined ? document.title : `${document.label}: ${document.title}`;
    return item.number === undefined ? title : `Item ${item.number}, ${title}`;
  }
  return 'A paper that is no more in the pack';
}

/** What the paper itself says of its change comes before what is said of the whole. */
function whyChanged(id: string | undefined, { release, since }: PublishedChange, { items }: Meeting): string {
  const documents = items.flatMap(({ documents: own }) => own.filter(isPaged));
  const document = documents.find((own) => own.id === id);
  const changes = document?.form === 'paper' ? document.document.frontmatter['changed-after-publication'] : [];
  const own = changes
    .filter(({ date }) => date >= since.date)
    .map(({ date, reason }) => `${printDate(date)}: ${reason}`);
  return own.length > 0 ? own.join(' ') : (release.reason ?? '');
}
