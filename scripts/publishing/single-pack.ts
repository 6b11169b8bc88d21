import type { PackEngine } from '../pack/engine.ts';
import { buildPack } from '../pack/pack.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Assets, Pack, PackDocument, PackEdition, PackRequest } from '../pack/types.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { rulesOf } from '../record/body-rules.ts';
import type { BodyRules } from '../record/body-rules.ts';
import { withScripts } from '../print/print-assets.ts';
import { printPaper } from '../print/print-paper.ts';
import { packData } from './pack-data.ts';
import { numberingOf } from './meeting-packs.ts';
import { packContext, packRequest, printSources } from './pack-request.ts';
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

/** The words on every page of a private pack; with the law that the body names (LGA 1972 s.100B(5)(b) asks for the paragraphs). */
export function privateMarking(papers: readonly PrivatePaper[], { exemption }: Pick<BodyRules, 'exemption'>): string {
  const paragraphs = [...new Set(papers.flatMap((paper) => paper.paragraphs))].sort();
  const named = `paragraph${paragraphs.length === 1 ? '' : 's'} ${paragraphs.join(', ')}`;
  const marking = 'NOT FOR PUBLICATION';
  if (exemption !== undefined)
    return `${marking}: contains exempt information (${paragraphs.length === 0 ? '' : `${named} of `}${exemption.short})`;
  return paragraphs.length === 0 ? marking : `${marking} (${named})`;
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
  const { itemKey, privatePapers } = wanted;
  const context = packContext(meeting, facts, sources);
  const whole =
    privatePapers === undefined ? withData : withPrivate(withData, privatePapers, { context, style: sources.style });
  if (itemKey === undefined) return buildPack(whole, engine);
  // Nothing but what is exempt is marked as exempt, and all that is.
  const own = privatePapers?.filter(({ item }) => item.key === itemKey);
  const marked = own === undefined ? whole : { ...whole, marking: privateMarking(own, rulesOf(sources.record.body)) };
  return itemPack(itemKey, { whole, marked }, engine);
}

/** The papers of one item keep the numbers that the agenda pack gives them, so that "page 47" is page 47 in both. */
async function itemPack(
  itemKey: string,
  { whole: request, marked }: { readonly whole: PackRequest; readonly marked: PackRequest },
  engine: PackEngine,
): Promise<Pack> {
  const whole = await buildPack(request, engine);
  const documents = request.documents.filter(({ id }) => id.split('/')[1] === itemKey);
  if (documents.length === 0) throw new Error(`Item ${itemKey} of this meeting has no papers with pages.`);
  const { frontSheet: _agenda, ...rest } = marked;
  return buildPack(
    {
      ...rest,
      id: `${request.id}-item-${itemKey}`,
      title: `${request.title}, item ${itemKey}`,
      documents,
      numbering: { asIn: whole.pageMap, total: Number.parseInt(whole.pageMap.labels.at(-1) ?? '', 10) },
    },
    engine,
  );
}

function withPrivate(
  request: PackRequest,
  papers: readonly PrivatePaper[],
  { context, style }: { readonly context: ViewContext; readonly style: Assets },
): PackRequest {
  const own = papers.map(({ item, document, text }): PackDocument => ({
    kind: 'html',
    id: document.id,
    title: document.title,
    language: document.language,
    address: document.address,
    startsItem: false,
    ...(item.number === undefined ? {} : { item: { number: item.number, title: item.title } }),
    ...withScripts({ html: printPaper(document, text, context), assets: style }),
  }));
  const itemOf = ({ id }: PackDocument): number =>
    [...context.record.itemById.keys()].indexOf(id.split('/').slice(0, 2).join('/'));
  const documents = [...request.documents, ...own].sort((a, b) => itemOf(a) - itemOf(b));
  const started = new Set<number>();
  return {
    ...request,
    id: `${request.id}-private`,
    title: `${request.title} (private)`,
    marking: privateMarking(papers, rulesOf(context.record.body)),
    documents: documents.map((document) => {
      const startsItem = !started.has(itemOf(document));
      started.add(itemOf(document));
      return { ...document, startsItem };
    }),
  };
}
