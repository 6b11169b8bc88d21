import { readBytes } from '../files/files.ts';
import { printDate } from '../calendar/printed-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { printAssets, withScripts } from '../print/print-assets.ts';
import type { Assets, PackDocument, PackEdition, PackRequest } from '../pack/types.ts';
import type { PageMap } from '../record/meetings/page-map.ts';
import { asAt } from '../record/as-at.ts';
import type { Item, Meeting, Pack as PackFacts } from '../record/meetings/meeting.ts';
import type { PagedDocument } from '../record/meetings/document.ts';
import type { BodyRecord } from '../record/record.ts';
import { keptNumbers } from '../record/meetings/release.ts';
import { PackTexts } from '../text/pack-texts.ts';
import type { Asked } from '../text/render-text.ts';
import type { PublishedPacks } from '../views/published-packs.ts';
import { printDocument } from '../print/print-document.ts';
import { printFrontSheet } from '../print/print-front-sheet.ts';
import { calendarOf } from '../views/view-context.ts';
import type { ViewContext } from '../views/view-context.ts';
import { forEdition, frontSheetForEdition } from '../print/large-print.ts';
import { pictures } from '../print/pictures.ts';
import type { Prepared } from './prepared.ts';
import { roomForNumbers } from './room-for-numbers.ts';

/** What packs are printed from: the record, whose text is rendered for each pack by itself. */
export interface PrintSources extends Omit<Prepared, 'rendered'> {
  /** The stylesheet of print and its fonts. */
  readonly style: Assets;
  /** Packs of the same meeting that were printed before this one. */
  readonly packs: PublishedPacks;
  readonly buildDate: string;
  readonly calendar: WorkingCalendar;
  /** Told of each source and file that a pack is printed from. */
  readonly asked?: Asked | undefined;
  /** Standard, unless said otherwise. */
  readonly edition?: PackEdition | undefined;
}

/** What packs are printed from in an edition, but for the packs before each. */
export function printSources(prepared: Prepared, edition: PackEdition = 'standard'): Omit<PrintSources, 'packs'> {
  return {
    ...prepared,
    edition,
    style: printAssets(prepared.record.body.look),
    buildDate: asAt(prepared.record),
    calendar: calendarOf(prepared.record),
  };
}

/** The context in which the views of one pack are made: its own text for print, with its own pages to refer to. */
export function packContext(
  meeting: Meeting,
  facts: Pick<PackFacts, 'documentIds'>,
  sources: PrintSources,
): ViewContext {
  const { record, packs, buildDate, calendar, asked } = sources;
  const rendered = new PackTexts(record, { meeting, pack: facts, asked });
  return { record, rendered, packs, buildDate, calendar };
}

/**
 * What the pack engine is asked for: the documents of a pack in order, those that were published before on the pages
 * where they were, and its front sheet once pages are known.
 */
export async function packRequest(meeting: Meeting, facts: PackFacts, sources: PrintSources): Promise<PackRequest> {
  const { body } = sources.record;
  const { edition = 'standard' } = sources;
  const context = packContext(meeting, facts, sources);
  const seen = new Set<string>();
  const kept = keptNumbers(meeting.releases, facts.id).documents;
  const documents: PackDocument[] = [];
  for (const { item, document } of inOrder(meeting, facts)) {
    documents.push(
      await packDocument(document, {
        item,
        startsItem: !seen.has(item.id),
        firstPage: kept.get(document.id),
        meeting,
        context,
        style: sources.style,
        edition,
      }),
    );
    seen.add(item.id);
  }
  return {
    ...requestFacts(meeting, body),
    id: facts.id,
    title: `${body.name}, ${printDate(meeting.date)}: ${facts.title}`,
    date: facts.date ?? meeting.date,
    documents: roomForNumbers({
      documents,
      siteUrl: body.url,
      edition,
      first: keptNumbers(meeting.releases, facts.id).first ?? 1,
    }),
    ...(edition === 'standard' ? {} : { edition }),
    ...(body.packs['papers-start'] === 'next page' ? { startOnOddPages: false } : {}),
    frontSheet: (map: PageMap) => {
      const { logo } = body.look;
      const shown = [
        ...(context.rendered.meetings.get(meeting.id)?.assets ?? []),
        ...(logo === undefined ? [] : [logo]),
      ];
      const html = frontSheetForEdition(printFrontSheet(meeting, facts, { context, pageMap: map }), edition);
      return {
        title: facts.kind === 'agenda' ? 'Agenda' : facts.title,
        ...withScripts({ html, assets: { ...sources.style, ...pictures(sources.record, shown) } }),
      };
    },
    separateDocuments: edition === 'standard',
  };
}

/** What all that is printed for a meeting has in common. */
export function requestFacts(
  { date }: Meeting,
  body: BodyRecord['body'],
): Pick<PackRequest, 'subject' | 'author' | 'language' | 'header' | 'foot' | 'siteUrl'> {
  return {
    subject: `Papers of the meeting of ${printDate(date)}`,
    author: body.name,
    language: body.language,
    header: `${body.name}, ${printDate(date)}`,
    ...(body.demonstration ? { foot: 'A demonstration, not the record' } : {}),
    siteUrl: body.url,
  };
}

interface Placed {
  readonly item: Item;
  readonly document: PagedDocument;
}

/** The documents of a pack with their items, in the order of the pack. */
function inOrder(meeting: Meeting, facts: PackFacts): readonly Placed[] {
  const placed = new Map(
    meeting.items.flatMap((item) =>
      item.documents.flatMap((document) => ('address' in document ? [[document.id, { item, document }] as const] : [])),
    ),
  );
  return facts.documentIds.map((id) => placed.get(id)).filter((found) => found !== undefined);
}

interface Place {
  readonly item: Item;
  readonly startsItem: boolean;
  /** Where it was published before. */
  readonly firstPage: number | undefined;
  readonly meeting: Meeting;
  readonly context: ViewContext;
  readonly style: Assets;
  readonly edition: PackEdition;
}

async function packDocument(
  document: PagedDocument,
  { item, startsItem, firstPage, meeting, context, style, edition }: Place,
): Promise<PackDocument> {
  const labelled = (title: string): string => (document.label === undefined ? title : `${document.label}: ${title}`);
  const shortTitle = shortTitleOf(document);
  const facts = {
    id: document.id,
    title: labelled(document.title),
    ...(shortTitle === undefined ? {} : { shortTitle: labelled(shortTitle) }),
    address: document.address,
    ...(item.number === undefined ? {} : { item: { number: item.number, title: item.title } }),
    startsItem,
    ...(firstPage === undefined ? {} : { firstPage }),
  };
  if (document.form === 'supplied') {
    const { path, language, description = '', givenText, textByMachine, makesPicturesSmaller } = document.supplied;
    const words = givenText && { pages: givenText, byMachine: textByMachine };
    const bytes = await readBytes(path);
    return {
      kind: 'supplied',
      ...facts,
      language,
      bytes,
      description,
      ...(words ? { words } : {}),
      ...(makesPicturesSmaller ? { smallerPictures: true } : {}),
    };
  }
  const html = forEdition(printDocument(document, { item, meeting, context }), edition);
  const language = document.form === 'paper' ? document.document.language : context.record.body.language;
  return {
    kind: 'html',
    ...facts,
    language,
    ...withScripts({ html, assets: { ...style, ...pictures(context.record, filesOf(document, context)) } }),
  };
}

function shortTitleOf(document: PagedDocument): string | undefined {
  if (document.form === 'supplied') return document.supplied.shortTitle;
  return document.form === 'paper' ? document.document.frontmatter['short-title'] : undefined;
}

/** The files that the text of a document shows. */
function filesOf(document: PagedDocument, { record, rendered }: ViewContext): readonly string[] {
  if (document.form === 'paper') return rendered.documents.get(document.id)?.assets ?? [];
  if (document.form !== 'minutes') return [];
  const minutes = record.meetingById.get(document.minutesOf)?.minutes?.minutes ?? [];
  return minutes.flatMap(({ key, blocks }) =>
    blocks.flatMap((_, index) => rendered.minuteBlocks.get(`${key}/${index}`)?.assets ?? []),
  );
}
