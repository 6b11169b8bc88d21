import type { PageMap } from '../record/meetings/page-map.ts';
import type { Meeting, Pack } from '../record/meetings/meeting.ts';
import { frontSheet } from '../views/front-sheet-view.ts';
import { fileAddress } from '../text/render-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import { frontSheetItems } from './front-sheet-items.ts';
import { printPage } from './print-page.ts';

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
    largePrint: undefined,
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
  return printPage(
    'front-sheet',
    {
      title: pack.kind === 'agenda' ? 'Agenda' : pack.title,
      tableHeading: pack.kind === 'agenda' ? 'Items' : 'Papers in this supplement',
      logo: body.look.logo === undefined ? undefined : fileAddress(body.look.logo),
      heading: pack.kind === 'agenda' ? (meeting.title === 'Meeting' ? 'Agenda' : meeting.title) : pack.title,
      language: body.language,
      sheet,
      items: frontSheetItems(rows),
      website: new URL(meeting.address.slice(1), body.url).href,
      demonstration: body.demonstration,
      reason: pack.reason,
      notesHtml: pack.kind === 'agenda' ? context.rendered.meetings.get(meeting.id)?.html : undefined,
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

/** The papers of earlier packs that a supplement replaces, by title. */
function replacedPapers(meeting: Meeting, { replaces }: Pack): readonly string[] {
  const titles = new Map(
    meeting.items.flatMap(({ documents }) =>
      documents.flatMap((document) => ('id' in document ? [[document.id, document.title] as const] : [])),
    ),
  );
  return replaces.map((id) => titles.get(id) ?? id);
}
