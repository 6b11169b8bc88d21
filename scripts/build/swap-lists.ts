import type { PackEngine } from '../pack/engine.ts';
import { buildPack } from '../pack/pack.ts';
import type { Pack } from '../pack/types.ts';
import type { Meeting } from '../record/meeting.ts';
import { swapWords } from '../record/page-swap.ts';
import { publishedChanges } from '../record/release.ts';
import type { PackChange } from '../site/published-packs.ts';
import { printSwapList } from '../site/print-document.ts';
import { contextOf, requestFacts } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';

/** A list of pages to swap, as it was printed, and what the site says of it. */
export interface SwapList {
  readonly packId: string;
  readonly pack: Pack;
  readonly change: PackChange;
}

/** Prints a list for each change of a meeting's packs after they were published, newest first. Throws PackErrors. */
export async function printSwapLists(meeting: Meeting, sources: PrintSources, engine: PackEngine): Promise<readonly SwapList[]> {
  const lists: SwapList[] = [];
  for (const change of publishedChanges(meeting.releases)) {
    const facts = meeting.packs.find(({ id }) => id === change.packId);
    if (facts === undefined) continue;
    const { date, reason, number } = change.release;
    const id = `${facts.id}-changes-${number}`;
    const address = `/packs/${id}.pdf`;
    const html = printSwapList(meeting, facts, { change, context: contextOf(sources) });
    const document = { kind: 'html' as const, id, title: 'Pages to swap', language: sources.record.body.language, address, startsItem: false, html, assets: sources.style };
    const request = { ...requestFacts(meeting, sources.record.body), id, title: `Pages to swap: ${facts.title}`, date, documents: [document] };
    const pack = await buildPack(request, engine);
    lists.unshift({ packId: facts.id, pack, change: { date, reason, instructions: change.swaps.map(swapWords), pdf: { address, pages: pack.pages, bytes: pack.pdf.length } } });
  }
  return lists;
}
