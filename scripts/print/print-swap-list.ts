import type { Meeting, Pack } from '../record/meetings/meeting.ts';
import { publishedChanges } from '../record/meetings/release.ts';
import { releaseDay } from '../views/release-day.ts';
import type { PublishedChange, Release } from '../record/meetings/release.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { PageMap } from '../record/meetings/page-map.ts';
import { printPage } from './print-page.ts';
import { swapLines } from './swap-lines.ts';

/** A change, and the pack as it is now. */
export interface SwapListFacts {
  readonly change: PublishedChange;
  readonly pageMap: PageMap;
  readonly context: ViewContext;
}

/** The list of the pages that somebody swaps who printed a pack before it was changed (F26). */
export function printSwapList(meeting: Meeting, pack: Pack, { change, pageMap, context }: SwapListFacts): string {
  const { body } = context.record;
  const { packId, release, since } = change;
  const day = (one: Release): string => releaseDay(one, meeting.releases, body.times);
  const changes = publishedChanges(meeting.releases)
    .filter((other) => other.packId === packId && other.release.number >= release.number)
    .map((other) => ({ ...other.release, date: day(other.release) }));
  return printPage(
    'swap-list',
    {
      title: 'Pages to swap',
      language: body.language,
      body: body.name,
      meeting,
      pack,
      since: day(since),
      changes,
      lines: swapLines(change, meeting, pageMap),
      address: new URL(pack.address.slice(1), body.url).href,
    },
    context,
  );
}
