import type { ReleaseSource } from '../sources/schemas/release.ts';
import { pageSwaps } from './page-swap.ts';
import type { PageSwap } from './page-swap.ts';

/** A page as it was published. */
export interface ReleasedPage {
  /** As printed: `14`, `14A`. */
  readonly label: string;
  /** Stands for what the page showed: another page that shows the same has the same. */
  readonly shows: string;
}

/** A pack as it was published. */
export interface ReleasedPack {
  readonly id: string;
  readonly pages: readonly ReleasedPage[];
  readonly documents: ReleaseSource['packs'][number]['documents'];
}

/** One publication of a meeting's packs: the first, or a change with its reason. */
export interface Release {
  readonly number: number;
  readonly date: string;
  readonly reason: string | undefined;
  readonly packs: readonly ReleasedPack[];
}

/** The page numbers that a pack may not use anew, since they were published (F26). */
export interface KeptNumbers {
  /** The number of its first page. */
  readonly first: number | undefined;
  /** The number on which a document begins, by its id. One that was put in later begins on a letter, and follows the one before it. */
  readonly documents: ReadonlyMap<string, number>;
}

/** A pack that a release changed after it had been published. */
export interface PublishedChange {
  readonly packId: string;
  readonly release: Release;
  /** The day from which the pack was as it was before. */
  readonly since: string;
  readonly swaps: readonly PageSwap[];
}

/** Every change of what had been published, oldest first. */
export function publishedChanges(releases: readonly Release[]): readonly PublishedChange[] {
  const known = new Map<string, { readonly pack: ReleasedPack; readonly since: string }>();
  const changes: PublishedChange[] = [];
  for (const release of releases) {
    for (const pack of release.packs) {
      const before = known.get(pack.id);
      const swaps = before === undefined ? [] : pageSwaps(before.pack, pack);
      if (before !== undefined && swaps.length > 0) changes.push({ packId: pack.id, release, since: before.since, swaps });
      if (before === undefined || swaps.length > 0) known.set(pack.id, { pack, since: release.date });
    }
  }
  return changes;
}

/** A release as its file has it. */
export function buildRelease({ release, date, reason, packs }: ReleaseSource): Release {
  return {
    number: release,
    date,
    reason,
    packs: packs.map(({ id, documents, pages }) => ({ id, documents, pages: pages.map((page) => {
      const [label = '', shows = ''] = page.split(' ');
      return { label, shows };
    }) })),
  };
}

/** The page numbers of a pack that its releases keep: those on which each thing was published first. */
export function keptNumbers(releases: readonly Release[], packId: string): KeptNumbers {
  const published = releases.flatMap(({ packs }) => packs.filter(({ id }) => id === packId));
  const documents = new Map<string, number>();
  for (const { id, from } of published.flatMap((pack) => pack.documents)) {
    const number = wholeNumber(from);
    if (number !== undefined && !documents.has(id)) documents.set(id, number);
  }
  return { first: wholeNumber(published[0]?.pages[0]?.label ?? ''), documents };
}

/** A pack as it was published last; undefined where it never was. */
export function lastPublished(releases: readonly Release[], packId: string): ReleasedPack | undefined {
  return releases.flatMap(({ packs }) => packs.filter(({ id }) => id === packId)).at(-1);
}

function wholeNumber(label: string): number | undefined {
  return /^\d+$/u.test(label) ? Number(label) : undefined;
}
