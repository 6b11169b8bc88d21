import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Pack } from '../pack/types.ts';
import { pageSwaps } from '../record/meetings/page-swap.ts';
import type { PageSwap } from '../record/meetings/page-swap.ts';
import type { Release } from '../record/meetings/release.ts';
import type { ReleasedPack } from '../record/meetings/released-pack.ts';
import type { ReleaseSource } from '../sources/schemas/release.ts';

/** A pack that is not as it was published last. */
export interface UnpublishedChange {
  readonly packId: string;
  /** Empty for a pack that was not published before. */
  readonly swaps: readonly PageSwap[];
  readonly isNew: boolean;
}

/** What is kept of a pack when it is published. */
export function releasedPack(id: string, { pageMap, pageHashes }: Pick<Pack, 'pageMap' | 'pageHashes'>): ReleasedPack {
  return {
    id,
    documents: pageMap.documents.map(({ id: document, firstLabel, lastLabel }) => ({
      id: document,
      from: firstLabel,
      to: lastLabel,
    })),
    pages: pageMap.labels.map((label, index) => ({ label, shows: contents(pageHashes[index] ?? '') })),
  };
}

/** What differs in all the packs of a meeting from what was published last, pack by pack; those that are gone come last. */
export function changesSince(
  releases: readonly Release[],
  packs: readonly ReleasedPack[],
): readonly UnpublishedChange[] {
  const published = new Map((releases.at(-1)?.packs ?? []).map((pack) => [pack.id, pack]));
  const gone = [...published.values()]
    .filter(({ id }) => packs.every((pack) => pack.id !== id))
    .map(({ id }) => ({ id, documents: [], pages: [] }));
  return [...packs, ...gone].flatMap((pack): readonly UnpublishedChange[] => {
    const before = published.get(pack.id);
    if (before === undefined) return [{ packId: pack.id, swaps: [], isNew: true }];
    const swaps = pageSwaps(before, pack);
    return swaps.length === 0 ? [] : [{ packId: pack.id, swaps, isNew: false }];
  });
}

/** The text of `releases/N.yaml`. */
export function releaseFile({ number, date, time, reason, packs }: Release): string {
  const source: ReleaseSource = {
    release: number,
    date,
    ...(time === undefined ? {} : { time }),
    ...(reason === undefined ? {} : { reason }),
    packs: packs.map(({ id, documents, pages }) => ({
      id,
      documents: [...documents],
      pages: pages.map(({ label, shows }) => `${label} ${shows}`),
    })),
  };
  return `# Written by "npm run publish", not by hand: what was published, so that page numbers stay and changes can be told.\n${stringify(source, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN' })}`;
}

/** Sixteen digits are enough to tell two pages of one meeting apart. */
function contents(hash: string): string {
  return hash === '' ? 'blank' : createHash('sha256').update(hash).digest('hex').slice(0, 16);
}
