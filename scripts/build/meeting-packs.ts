import type { PackEngine } from '../pack/engine.ts';
import { buildPack } from '../pack/pack.ts';
import type { PageMap } from '../pack/page-map.ts';
import type { Pack, PackNumbering } from '../pack/types.ts';
import type { Meeting, Pack as PackFacts } from '../record/meeting.ts';
import { keptNumbers } from '../record/release.ts';
import type { PublishedPack, PublishedPdf } from '../site/published-packs.ts';
import { packRequest } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';

/** A pack of a meeting as it was made, and what the site says of it. */
export interface MeetingPack {
  readonly facts: PackFacts;
  readonly pack: Pack;
  readonly published: PublishedPack;
}

/**
 * Makes the packs of one meeting, one after the other: a supplement continues the numbers of the pack before it, and
 * what was published keeps its numbers. Throws PackErrors.
 */
export async function* meetingPacks(meeting: Meeting, sources: Omit<PrintSources, 'packs'>, engine: PackEngine): AsyncGenerator<MeetingPack> {
  const packs = new Map<string, PublishedPack>();
  let next = 1;
  for (const facts of meeting.packs) {
    const request = await packRequest(meeting, facts, { ...sources, packs: new Map(packs) });
    const pack = await buildPack({ ...request, numbering: numberingOf(facts, meeting, next) }, engine);
    next = nextRightHandPage(pack.pageMap);
    const published = publishedPack(facts, pack);
    packs.set(facts.id, published);
    yield { facts, pack, published };
  }
}

/** Where the numbers of a pack start and end, as far as it and the packs after it were published before. */
export function numberingOf(facts: PackFacts, { packs, releases }: Meeting, next: number): PackNumbering {
  const first = keptNumbers(releases, facts.id).first ?? (facts.numbering === 'continue' ? next : 1);
  const later = packs.slice(packs.indexOf(facts) + 1).filter(({ numbering }) => numbering === 'continue');
  const limit = later.map(({ id }) => keptNumbers(releases, id).first).find((number) => number !== undefined);
  return { first, ...(limit === undefined ? {} : { limit }) };
}

/** A supplement starts on a right-hand page, whose number is odd. */
function nextRightHandPage({ labels }: PageMap): number {
  const last = Number.parseInt(labels.at(-1) ?? '0', 10);
  return last + 1 + (last % 2);
}

function publishedPack(facts: PackFacts, pack: Pack): PublishedPack {
  const documents = new Map<string, PublishedPdf>();
  for (const { id, pdf, pages } of pack.documents) {
    const place = pack.pageMap.documents.find((document) => document.id === id);
    if (place === undefined || place.address.startsWith('/packs/')) continue;
    // Minutes are printed in the pack of a later meeting: their PDF goes beside that pack's other papers.
    documents.set(id, { address: `/packs/${facts.id}/${id.replaceAll('/', '-')}.pdf`, pages, bytes: pdf.length });
  }
  return { id: facts.id, address: facts.address, pages: pack.pages, bytes: pack.pdf.length, pageMap: pack.pageMap, documents, changes: [] };
}
