import type { PackEngine } from '../pack/engine.ts';
import { buildPack } from '../pack/pack.ts';
import type { Pack, PackDocument } from '../pack/types.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import type { Release } from '../record/meetings/release.ts';
import { releaseDay } from '../views/release-day.ts';
import { publishedChanges } from '../record/meetings/release.ts';
import type { PublishedChange } from '../record/meetings/release.ts';
import type { PackChange } from '../views/published-packs.ts';
import { withScripts } from '../print/print-assets.ts';
import { printSwapList } from '../print/print-swap-list.ts';
import type { MeetingPack } from './meeting-packs.ts';
import { packContext, requestFacts } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';
import { swapPages } from './swap-pages.ts';

/** A change of a pack, as the site tells it, with the list of pages to swap as it was printed, where there are any. */
export interface SwapList {
  readonly packId: string;
  readonly change: PackChange;
  readonly list: Pack | undefined;
}

/** Prints a list for each change of a meeting's packs after they were published, newest first. Throws PackErrors. */
export async function printSwapLists(
  meeting: Meeting,
  packs: ReadonlyMap<string, MeetingPack>,
  sources: PrintSources,
  engine: PackEngine,
): Promise<readonly SwapList[]> {
  const lists: SwapList[] = [];
  for (const change of publishedChanges(meeting.releases)) {
    const facts = meeting.packs.find(({ id }) => id === change.packId);
    const made = packs.get(change.packId);
    if (facts === undefined || made === undefined) continue;
    const { reason, number } = change.release;
    const day = (release: Release): string => releaseDay(release, meeting.releases, sources.record.body.times);
    const address = `/packs/${facts.id}-changes-${number}.pdf`;
    const list =
      change.swaps.length === 0 ? undefined : await printList(made, change, { address, meeting, sources, engine });
    lists.unshift({
      packId: facts.id,
      list,
      change: {
        date: day(change.release),
        reason,
        since: day(change.since),
        instructions: change.swaps.map(swapWords),
        pdf: list && { address, pages: list.pages, bytes: list.pdf.length },
      },
    });
  }
  return lists;
}

interface ListPlace {
  readonly address: string;
  readonly meeting: Meeting;
  readonly sources: PrintSources;
  readonly engine: PackEngine;
}

function printList(
  made: MeetingPack,
  change: PublishedChange,
  { address, meeting, sources, engine }: ListPlace,
): Promise<Pack> {
  const { body } = sources.record;
  const { facts, pack, documents } = made;
  const { pageMap } = pack;
  const id = `${facts.id}-changes-${change.release.number}`;
  const html = printSwapList(meeting, facts, {
    change,
    pageMap,
    context: packContext(meeting, { documentIds: [] }, sources),
  });
  const document: PackDocument = {
    kind: 'html',
    id,
    title: 'Pages to swap',
    language: body.language,
    address,
    startsItem: false,
    ...withScripts({ html, assets: sources.style }),
  };
  const pages = swapPages(change.swaps, { pageMap, documents });
  return buildPack(
    {
      ...requestFacts(meeting, body),
      id,
      title: `Pages to swap: ${facts.title}`,
      date: change.release.date,
      documents: [document, ...pages.documents],
      numbering: { asIn: pageMap, only: pages.sides, total: Number.parseInt(pageMap.labels.at(-1) ?? '', 10) },
    },
    engine,
  );
}
