import type { PackEngine } from '../pack/engine.ts';
import { buildPack } from '../pack/pack.ts';
import type { Pack, PackDocument, PackEdition, PackRequest } from '../pack/types.ts';
import type { Meeting, Pack as PackFacts } from '../record/meetings/meeting.ts';
import { printPaper } from '../print/print-paper.ts';
import { packData } from './pack-data.ts';
import { numberingOf } from './meeting-packs.ts';
import { contextOf, packRequest, printSources } from './pack-request.ts';
import type { PrintSources } from './pack-request.ts';
import type { Prepared } from './prepared.ts';
import type { PrivatePaper } from './private-papers.ts';

/** Which pack of a meeting, and in what form. */
export interface SinglePack {
  readonly meeting: Meeting;
  /** Only the papers of this item, with the page numbers of the agenda pack. */
  readonly itemKey?: string | undefined;
  readonly edition: PackEdition;
  /** The exempt papers; every page of the pack is then marked. */
  readonly privatePapers?: readonly PrivatePaper[] | undefined;
  /** Whether the pack carries its tables as CSV and the meeting as JSON (PDF/A-3a). */
  readonly data: boolean;
}

/** The words on every page of a private pack (LGA 1972 s.100B(5)(b): "Not for publication" and the paragraphs). */
export function privateMarking(papers: readonly PrivatePaper[]): string {
  const paragraphs = [...new Set(papers.flatMap((paper) => paper.paragraphs))].sort();
  return `NOT FOR PUBLICATION: contains exempt information (paragraph${paragraphs.length === 1 ? '' : 's'} ${paragraphs.join(', ')} of Schedule 12A)`;
}

/** Makes one pack of one meeting from the same parts as the site's. Throws PackErrors where a document cannot be printed. */
export async function buildSinglePack(wanted: SinglePack, prepared: Prepared, engine: PackEngine): Promise<Pack> {
  const { meeting } = wanted;
  const facts = meeting.packs[0];
  if (facts === undefined) throw new Error(`The meeting ${meeting.id} has no agenda, so there is no pack to make.`);
  const sources: PrintSources = { ...printSources(prepared, wanted.edition), packs: new Map() };
  // Pages of another size cannot keep the numbers that were published.
  const asPublished = wanted.edition === 'standard' ? meeting : { ...meeting, releases: [] };
  const request = {
    ...(await packRequest(asPublished, facts, sources)),
    separateDocuments: false,
    numbering: numberingOf(facts, asPublished, 1),
  };
  const withData = wanted.data ? { ...request, attachments: packData(meeting, prepared) } : request;
  if (wanted.itemKey !== undefined) return itemPack(wanted.itemKey, withData, { facts, engine });
  return buildPack(
    wanted.privatePapers === undefined ? withData : withPrivate(withData, wanted.privatePapers, sources),
    engine,
  );
}

/** The papers of one item keep the numbers that the agenda pack gives them, so that "page 47" is page 47 in both. */
async function itemPack(
  itemKey: string,
  request: PackRequest,
  { facts, engine }: { readonly facts: PackFacts; readonly engine: PackEngine },
): Promise<Pack> {
  const whole = await buildPack(request, engine);
  const documents = request.documents.filter(({ id }) => id.split('/')[1] === itemKey);
  if (documents.length === 0) throw new Error(`Item ${itemKey} of this meeting has no papers with pages.`);
  const { frontSheet: _agenda, ...rest } = request;
  return buildPack(
    {
      ...rest,
      id: `${facts.id}-item-${itemKey}`,
      title: `${request.title}, item ${itemKey}`,
      documents,
      numbering: { asIn: whole.pageMap, total: Number.parseInt(whole.pageMap.labels.at(-1) ?? '', 10) },
    },
    engine,
  );
}

function withPrivate(request: PackRequest, papers: readonly PrivatePaper[], sources: PrintSources): PackRequest {
  const context = contextOf(sources);
  const own = papers.map(({ item, document, text }): PackDocument => ({
    kind: 'html',
    id: document.id,
    title: document.title,
    language: document.language,
    address: document.address,
    startsItem: false,
    ...(item.number === undefined ? {} : { item: { number: item.number, title: item.title } }),
    html: printPaper(document, text, context),
    assets: sources.style,
  }));
  const itemOf = ({ id }: PackDocument): number =>
    [...sources.record.itemById.keys()].indexOf(id.split('/').slice(0, 2).join('/'));
  const documents = [...request.documents, ...own].sort((a, b) => itemOf(a) - itemOf(b));
  const started = new Set<number>();
  return {
    ...request,
    id: `${request.id}-private`,
    title: `${request.title} (private)`,
    marking: privateMarking(papers),
    documents: documents.map((document) => {
      const startsItem = !started.has(itemOf(document));
      started.add(itemOf(document));
      return { ...document, startsItem };
    }),
  };
}
