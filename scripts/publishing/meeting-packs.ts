import type { PackEngine } from '../pack/engine.ts';
import { frontDocument } from '../pack/front-sheet.ts';
import { buildPack } from '../pack/pack.ts';
import type { PageMap } from '../record/meetings/page-map.ts';
import type { Pack, PackDocument, PackNumbering, PackRequest } from '../pack/types.ts';
import type { Meeting, Pack as PackFacts } from '../record/meetings/meeting.ts';
import { highestNumber, keptNumbers } from '../record/meetings/release.ts';
import type { PublishedPack, PublishedPdf } from '../views/published-packs.ts';
import { packRequest } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';

/** A pack of a meeting as it was made, and what the site says of it. */
export interface MeetingPack {
  readonly facts: PackFacts;
  readonly pack: Pack;
  readonly published: PublishedPack;
  /** The documents that it was made from, the front sheet first. */
  readonly documents: readonly PackDocument[];
}

/**
 * Makes the packs of one meeting, one after the other: a supplement continues the numbers of the pack before it, and
 * what was published keeps its numbers. Throws PackErrors.
 */
export async function* meetingPacks(
  meeting: Meeting,
  sources: Omit<PrintSources, 'packs'>,
  engine: PackEngine,
): AsyncGenerator<MeetingPack> {
  const packs = new Map<string, PublishedPack>();
  let next = 1;
  for (const facts of meeting.packs) {
    const request = await packRequest(meeting, facts, { ...sources, packs: new Map(packs) });
    const pack = await buildPack({ ...request, numbering: numberingOf(facts, meeting, next) }, engine);
    next = nextRightHandPage(pack.pageMap);
    const published = publishedPack(facts, pack, sources.supplied);
    packs.set(facts.id, published);
    yield { facts, pack, published, documents: await documentsOf(request, pack) };
  }
}

/** The documents of a pack as they were printed, the front sheet first. */
async function documentsOf(request: PackRequest, { pageMap }: Pack): Promise<readonly PackDocument[]> {
  const sheet = await request.frontSheet?.(pageMap);
  return sheet === undefined ? request.documents : [frontDocument(sheet, request), ...request.documents];
}

/** The large-print edition of a pack. */
export interface LargePrintPack {
  readonly facts: PackFacts;
  readonly pack: Pack;
  readonly pdf: PublishedPdf;
}

/**
 * Makes the packs of one meeting in large print; `sources` are those of that edition. Its pages are other pages than those that
 * were published, and have numbers of their own. Throws PackErrors.
 */
export async function* largePrintPacks(
  meeting: Meeting,
  sources: Omit<PrintSources, 'packs'>,
  engine: PackEngine,
): AsyncGenerator<LargePrintPack> {
  const unpublished = { ...meeting, releases: [] };
  for await (const { facts, pack } of meetingPacks(unpublished, sources, engine)) {
    const address = facts.address.replace(/\.pdf$/u, '-large-print.pdf');
    yield { facts, pack, pdf: { address, pages: pack.pages, bytes: pack.pdf.length } };
  }
}

/**
 * Which numbers a pack takes, as far as packs of its meeting were published before. `next` is the first number that
 * the packs before it leave.
 */
export function numberingOf(
  facts: PackFacts,
  { packs, releases }: Pick<Meeting, 'packs' | 'releases'>,
  next: number,
): PackNumbering {
  const restarting = new Set(packs.filter(({ numbering }) => numbering === 'restart').map(({ id }) => id));
  const kept = keptNumbers(releases, facts.id);
  const first =
    kept.first ?? (restarting.has(facts.id) ? 1 : Math.max(next, rightHand(highestNumber(releases, restarting) + 1)));
  const ends = packsInSeries(facts, packs, releases)
    .map((id) => keptNumbers(releases, id).first ?? 0)
    .filter((number) => number > first);
  const reserved = [...kept.documents].filter(([id]) => !facts.documentIds.includes(id)).map(([, number]) => number);
  return {
    first,
    ...(ends.length === 0 ? {} : { limit: Math.min(...ends) }),
    ...(reserved.length === 0 ? {} : { reserved }),
  };
}

/** Packs that take numbers of the same series after a pack: those behind it up to one that starts again, and those that were taken away. */
function packsInSeries(
  facts: PackFacts,
  packs: readonly PackFacts[],
  releases: Meeting['releases'],
): readonly string[] {
  const after = packs.slice(packs.findIndex(({ id }) => id === facts.id) + 1);
  const end = after.findIndex(({ numbering }) => numbering === 'restart');
  const here = new Set(packs.map(({ id }) => id));
  const gone =
    facts.numbering === 'restart'
      ? []
      : releases.flatMap((release) => release.packs.map(({ id }) => id)).filter((id) => !here.has(id));
  return [...(end < 0 ? after : after.slice(0, end)).map(({ id }) => id), ...gone];
}

function nextRightHandPage({ labels }: PageMap): number {
  return rightHand(Number.parseInt(labels.at(-1) ?? '0', 10) + 1);
}

/** That page or the one after it: right-hand pages have odd numbers. */
function rightHand(page: number): number {
  return page + ((page + 1) % 2);
}

function publishedPack(facts: PackFacts, pack: Pack, reports: PrintSources['supplied']): PublishedPack {
  const documents = new Map<string, PublishedPdf>();
  for (const { id, pdf, pages } of pack.documents) {
    const place = pack.pageMap.documents.find((document) => document.id === id);
    if (place === undefined || place.address.startsWith('/packs/')) continue;
    // Minutes are printed in the pack of a later meeting: their PDF goes beside that pack's other papers.
    const address = `/packs/${facts.id}/${id.replaceAll('/', '-')}`;
    const report = reports.get(id);
    const supplied = report && {
      address: report.mayBePublished ? `${address}-as-supplied.pdf` : undefined,
      bytes: report.bytes,
      sha256: report.sha256,
      labels: report.labels,
    };
    documents.set(id, { address: `${address}.pdf`, pages, bytes: pdf.length, ...(supplied ? { supplied } : {}) });
  }
  return {
    id: facts.id,
    address: facts.address,
    pages: pack.pages,
    bytes: pack.pdf.length,
    pageMap: pack.pageMap,
    documents,
    largePrint: undefined,
    changes: [],
  };
}
