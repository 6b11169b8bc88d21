import type { ReleaseSource } from '../../sources/schemas/release.ts';
import { pageSwaps } from './page-swap.ts';
import type { ReleasedPack } from './released-pack.ts';
import type { PageSwap } from './page-swap.ts';

/** One publication of a meeting's packs: the first, or a change with its reason. */
export interface Release {
  readonly number: number;
  readonly date: string;
  /** The time, for a second release on one day. */
  readonly time?: string | undefined;
  readonly reason: string | undefined;
  readonly packs: readonly ReleasedPack[];
}

/** The page numbers that a pack keeps, since they were published (F26). */
export interface KeptNumbers {
  /** The number of its first page. */
  readonly first: number | undefined;
  /** The number on which a document begins, by its id. One that was put in on a letter follows the one before it. */
  readonly documents: ReadonlyMap<string, number>;
}

/** A change of a pack after it had been published. */
export interface PublishedChange {
  readonly packId: string;
  readonly release: Release;
  /** The release from which the pack was as it was before the change. */
  readonly since: Release;
  /** What somebody does who has printed it as it was before, to have it as it is now; nothing where later changes took it back. */
  readonly swaps: readonly PageSwap[];
}

/** Every change of what had been published, oldest first; of packs that were taken away since, none. */
export function publishedChanges(releases: readonly Release[]): readonly PublishedChange[] {
  return (releases.at(-1)?.packs ?? []).flatMap((now) => changesOf(now, releases));
}

function changesOf(now: ReleasedPack, releases: readonly Release[]): readonly PublishedChange[] {
  const changes: PublishedChange[] = [];
  let before: { readonly pack: ReleasedPack; readonly since: Release } | undefined;
  for (const release of releases) {
    const pack = release.packs.find(({ id }) => id === now.id);
    const isChange = before !== undefined && pack !== undefined && pageSwaps(before.pack, pack).length > 0;
    if (isChange && before)
      changes.push({ packId: now.id, release, since: before.since, swaps: pageSwaps(before.pack, now) });
    if (pack === undefined) before = undefined;
    else if (before === undefined || isChange) before = { pack, since: release };
  }
  return changes;
}

/** A release as its file has it. */
export function buildRelease({ release, date, time, reason, packs }: ReleaseSource): Release {
  return {
    number: release,
    date,
    time,
    reason,
    packs: packs.map(({ id, documents, pages }) => ({
      id,
      documents,
      pages: pages.map((page) => {
        const [label = '', shows = ''] = page.split(' ');
        return { label, shows };
      }),
    })),
  };
}

/** The page numbers of a pack that its releases keep: for each thing the one on which it was published first, unless another has it now. */
export function keptNumbers(releases: readonly Release[], packId: string): KeptNumbers {
  const published = releases.flatMap(({ packs }) => packs.filter(({ id }) => id === packId));
  const documents = new Map<string, number>();
  for (const { id, from } of published.flatMap((pack) => pack.documents)) {
    const number = wholeNumber(from);
    if (number === undefined || documents.has(id)) continue;
    for (const [other, taken] of documents) if (taken === number) documents.delete(other);
    documents.set(id, number);
  }
  return { first: wholeNumber(published[0]?.pages[0]?.label ?? ''), documents };
}

/** The highest page number that was ever published in packs other than those; 0 where none was. */
export function highestNumber(releases: readonly Release[], exceptPackIds: ReadonlySet<string>): number {
  const pages = releases.flatMap(({ packs }) =>
    packs.filter(({ id }) => !exceptPackIds.has(id)).flatMap((pack) => pack.pages),
  );
  return pages.reduce((highest, { label }) => Math.max(highest, Number.parseInt(label, 10)), 0);
}

function wholeNumber(label: string): number | undefined {
  return /^\d+$/u.test(label) ? Number(label) : undefined;
}
