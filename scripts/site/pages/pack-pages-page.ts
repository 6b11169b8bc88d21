import type { Meeting } from '../../record/meetings/meeting.ts';
import type { DocumentPlace, PageMap } from '../../record/meetings/page-map.ts';
import { meetingCrumbs, meetingLink } from '../../views/meeting-links.ts';
import { markId, markPackPages, minuteMarks } from '../../views/pack-markers.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** The pages of one pack, document by document. */
export interface PackPagesView {
  readonly packs: readonly {
    readonly title: string;
    readonly pages: number;
    readonly address: string;
    readonly documents: readonly {
      readonly title: string;
      readonly address: string;
      readonly pages: readonly Link[];
    }[];
  }[];
}

/** Where each page of a meeting's packs is on the site: "turn to page 47" without paging through the PDF. */
export function packPagesPage(meeting: Meeting, context: ViewContext): SitePage<PackPagesView> | undefined {
  const { packs, record } = context;
  const built = meeting.packs.flatMap(({ id, title, address }) => {
    const pack = packs.get(id);
    return pack === undefined
      ? []
      : [
          {
            title,
            address,
            pages: pack.pages,
            documents: pack.pageMap.documents
              .map((place) => onTheWeb(place, meeting))
              .map((place) => ({
                title: place.title,
                address: place.address,
                pages: pagesOf(place, pack.pageMap, marksOf(place, context)),
              })),
          },
        ];
  });
  if (built.length === 0) return undefined;
  return new SitePage({
    kind: 'pack-pages',
    address: `${meeting.address}pack-pages/`,
    title: `Find a page of the pack, ${meetingLink(meeting).text}`,
    description: `Where each page of the agenda pack of the ${record.body.name}, ${meetingLink(meeting).text}, is on this site.`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting)],
    section: 'meetings',
    view: { packs: built },
  });
}

/** The front sheet is a part of the pack alone; on the web it is the meeting's page. */
function onTheWeb(place: DocumentPlace, { address }: Meeting): DocumentPlace {
  return place.address.startsWith('/packs/') ? { ...place, address } : place;
}

/** A page without an anchor of its own leads to the last page before it that has one. */
function pagesOf(
  { first, last, address }: DocumentPlace,
  { labels }: PageMap,
  marked: ReadonlySet<string>,
): readonly Link[] {
  let target = address;
  return labels.slice(first - 1, last).map((label) => {
    if (marked.has(label)) target = `${address}#${markId(label)}`;
    return { text: label, address: target };
  });
}

/** The pages that the web page of a document really marks. */
function marksOf(place: DocumentPlace, { record, rendered }: ViewContext): ReadonlySet<string> {
  const paper = record.pagedById.get(place.id);
  if (paper?.form === 'paper')
    return new Set(markPackPages(rendered.documents.get(paper.id)?.html ?? '', place).marks.map(({ label }) => label));
  if (paper?.form === 'minutes')
    return new Set(minuteMarks(record.meetingById.get(paper.minutesOf)?.minutes?.minutes ?? [], place).values());
  return new Set();
}
