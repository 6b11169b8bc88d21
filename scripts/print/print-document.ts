import type { PageMap } from '../record/meetings/page-map.ts';
import type { Document, PagedDocument } from '../record/meetings/document.ts';
import type { Item, Meeting, Pack } from '../record/meetings/meeting.ts';
import { swapWords } from '../record/meetings/page-swap.ts';
import { publishedChanges } from '../record/meetings/release.ts';
import type { PublishedChange } from '../record/meetings/release.ts';
import { programmeAsAt } from '../record/programme/work-programme-as-at.ts';
import { trackerView } from '../site/pages/actions-page.ts';
import { titleBlock } from '../site/pages/document-page.ts';
import { filters } from '../views/filters.ts';
import { frontSheet } from '../views/front-sheet-view.ts';
import { minutesView } from '../site/pages/minutes-page.ts';
import type { RenderedText } from '../text/render-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import { templateEnvironment } from '../views/templates.ts';

/** A document of a pack, with the meeting and item whose paper it is. */
export interface PrintPlace {
  readonly meeting: Meeting;
  readonly item: Item;
  /** The record rendered for print: no folded tables, a slot for the page after each reference. */
  readonly context: ViewContext;
}

const environments = new Map<string, ReturnType<typeof templateEnvironment>>();

/** Templates with the filters of a body that prints its times so. */
function environmentFor(times: string): ReturnType<typeof templateEnvironment> {
  const environment = environments.get(times) ?? templateEnvironment('print', times);
  environments.set(times, environment);
  return environment;
}

/** The HTML from which one document of a pack is printed: complete, lean, with whole addresses in its links. */
export function printDocument(
  document: Exclude<PagedDocument, { readonly form: 'supplied' }>,
  place: PrintPlace,
): string {
  const { context, meeting } = place;
  const { body } = context.record;
  switch (document.form) {
    case 'paper':
      return printPaper(document.document, context.rendered.documents.get(document.id), context);
    case 'minutes':
      return printMinutes(document.minutesOf, place);
    case 'tracker':
      return page(
        'tracker',
        { title: document.title, language: body.language, view: trackerView(meeting, context) },
        context,
      );
    case 'work-programme': {
      const { lines, menu } = programmeAsAt(meeting, context.record.registers.workProgramme);
      const years = [...Map.groupBy(lines, ({ entry }) => entry.year)].map(([year, own]) => ({ year, lines: own }));
      return page(
        'work-programme',
        { title: document.title, language: body.language, label: document.label, date: meeting.date, years, menu },
        context,
      );
    }
  }
}

/** The HTML of one paper with its text. */
export function printPaper(document: Document, text: RenderedText | undefined, context: ViewContext): string {
  const html = text?.html ?? '';
  const kind = document.frontmatter.landscape
    ? 'paper landscape'
    : document.kind === 'slides'
      ? 'paper slides'
      : 'paper';
  return page(
    'paper',
    { title: document.title, language: document.language, kind, document, titleBlock: titleBlock(document), html },
    context,
  );
}

/**
 * Minutes as they went to the meeting whose pack they are in: what that meeting or a later one did to them (confirmation, signature,
 * corrections, a name added) is not yet there.
 */
function printMinutes(meetingId: string, { context, meeting: reader }: PrintPlace): string {
  const { record } = context;
  const meeting = record.meetingById.get(meetingId);
  if (meeting?.minutes === undefined) throw new Error(`The record has no minutes of ${meetingId}.`);
  const { confirmedBy, attendance, corrections } = meeting.minutes;
  const earlier = (minute: string): boolean =>
    (record.meetingById.get(record.minuteByKey.get(minute)?.meetingId ?? '')?.date ?? '') < reader.date;
  const confirmed = confirmedBy !== undefined && confirmedBy.meetingId < reader.id;
  const asGiven = {
    ...meeting.minutes,
    confirmedBy: confirmed ? confirmedBy : undefined,
    corrections: corrections.filter(({ minute }) => earlier(minute)),
    attendance: {
      ...attendance,
      present: attendance.present.filter(({ addedBy }) => addedBy === undefined || earlier(addedBy)),
    },
  };
  const view = minutesView(meeting, asGiven, context);
  const entries = view.entries.map((entry) => ({ ...entry, correctedBy: confirmed ? entry.correctedBy : [] }));
  return page(
    'minutes',
    {
      title: `Minutes of ${filters.day(meeting.date)}`,
      language: record.body.language,
      body: record.body.name,
      view: { ...view, entries },
      draft: !confirmed,
    },
    context,
  );
}

/** The front sheet of a pack, with the pages of its documents as the page map has them. */
export function printFrontSheet(
  printed: Meeting,
  pack: Pack,
  { pageMap, ...place }: { readonly context: ViewContext; readonly pageMap: PageMap },
): string {
  // A supplement is published on a day of its own, and is late by its nature.
  const own = pack.kind === 'agenda' ? printed : { ...printed, published: pack.date, lateReason: undefined };
  const { meeting, context } = whenPublished(own, place.context);
  const { body } = context.record;
  const made = {
    id: pack.id,
    address: pack.address,
    pages: pageMap.pages,
    bytes: 0,
    pageMap,
    documents: new Map(),
    changes: [],
  };
  // A front sheet names the pages of its own pack; those of an earlier one stand on that one's.
  const sheet = frontSheet(meeting, { ...context, packs: new Map([[pack.id, made]]) });
  const brings = new Set(pack.documentIds);
  const rows =
    pack.kind === 'agenda'
      ? sheet.rows
      : sheet.rows.filter(
          (_, index) =>
            meeting.items[index]?.documents.some((document) => 'id' in document && brings.has(document.id)) === true,
        );
  return page(
    'front-sheet',
    {
      title: pack.kind === 'agenda' ? 'Agenda' : pack.title,
      tableHeading: pack.kind === 'agenda' ? 'Items' : 'Papers in this supplement',
      heading: pack.kind === 'agenda' ? (meeting.title === 'Meeting' ? 'Agenda' : meeting.title) : pack.title,
      language: body.language,
      sheet,
      rows,
      website: new URL(meeting.address.slice(1), body.url).href,
      demonstration: body.demonstration,
      reason: pack.reason,
      past: meeting.date <= context.buildDate,
      replaces: replacedPapers(meeting, pack),
    },
    context,
  );
}

/** A front sheet stays as it was when the papers went out: a day that has passed, or the meeting, changes nothing on paper. */
function whenPublished(
  meeting: Meeting,
  context: ViewContext,
): { readonly meeting: Meeting; readonly context: ViewContext } {
  const { published, state, releases } = meeting;
  const isOut = state === 'published' || state === 'amended';
  if (published === undefined || !(isOut || releases.length > 0)) return { meeting, context };
  return {
    meeting: state === 'held' ? { ...meeting, state: 'published' } : meeting,
    context: { ...context, buildDate: published },
  };
}

/** The list of the pages that somebody swaps who printed a pack before it was changed (F26). */
export function printSwapList(
  meeting: Meeting,
  pack: Pack,
  { change, context }: { readonly change: PublishedChange; readonly context: ViewContext },
): string {
  const { body } = context.record;
  const { packId, release, since, swaps } = change;
  const changes = publishedChanges(meeting.releases)
    .filter((other) => other.packId === packId && other.release.number >= release.number)
    .map((other) => other.release);
  return page(
    'swap-list',
    {
      title: 'Pages to swap',
      language: body.language,
      body: body.name,
      meeting,
      pack,
      since,
      changes,
      instructions: swaps.map(swapWords),
      address: new URL(pack.address.slice(1), body.url).href,
    },
    context,
  );
}

/** The papers of earlier packs that a supplement replaces, by title. */
function replacedPapers(meeting: Meeting, { replaces }: Pack): readonly string[] {
  const titles = new Map(
    meeting.items.flatMap(({ documents }) =>
      documents.flatMap((document) => ('id' in document ? [[document.id, document.title] as const] : [])),
    ),
  );
  return replaces.map((id) => titles.get(id) ?? id);
}

function page(template: string, data: Readonly<Record<string, unknown>>, { record }: ViewContext): string {
  const html = environmentFor(record.body.times).render(`${template}.njk`, { kind: template, ...data });
  return html.replace(
    /\shref="\/(?!\/)([^"]*)"/gu,
    (_, path: string) => ` href="${new URL(path, record.body.url).href}"`,
  );
}
