import { titleBlock } from '../../views/title-block.ts';
import type { TitleLine } from '../../views/title-block.ts';
import type { Document, PagedDocument } from '../../record/meetings/document.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { citation } from '../../views/citation.ts';
import { citeParagraphs } from '../../views/cited-paragraphs.ts';
import { itemLink, meetingCrumbs, meetingLink } from '../../views/meeting-links.ts';
import { markPackPages } from '../../views/pack-markers.ts';
import type { PackPageMark } from '../../views/pack-markers.ts';
import { paperLines, paperWord } from '../../views/papers.ts';
import type { PaperLine } from '../../views/papers.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import type { PlaceInPack } from '../../views/published-packs.ts';
import type { RenderedHeading } from '../../text/render-text.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** What the page of a paper shows. */
export interface DocumentView {
  readonly document: Document;
  readonly what: string;
  readonly titleBlock: readonly TitleLine[];
  readonly item: Link & { readonly title: string };
  readonly contents: readonly RenderedHeading[];
  readonly html: string;
  readonly place: PlaceInPack | undefined;
  readonly packPages: readonly PackPageMark[];
  /** The other papers of the item. */
  readonly siblings: readonly PaperLine[];
  readonly answers: readonly Link[];
  readonly formatAddress: string;
}

/** What a paper is made from, beside the record. */
export interface PaperPlace {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly context: ViewContext;
}

/** The page of a paper written in Markdown. */
export function documentPage(
  document: Document,
  paper: PagedDocument,
  { meeting, item, context }: PaperPlace,
): SitePage<DocumentView> {
  const { rendered, packs, record } = context;
  const name = document.label === undefined ? document.title : `${document.label}: ${document.title}`;
  const text = rendered.documents.get(document.id);
  const place = placeInPacks(meeting, document.id, packs);
  const cited = citeParagraphs(text?.html ?? '', (paragraph, id) =>
    citation(record, {
      place: { kind: 'document', title: name, paragraph },
      date: meeting.date,
      packPage: place?.place.anchors[id]?.label,
      address: `${document.address}#${id}`,
    }),
  );
  const marked = markPackPages(cited, place?.place);
  return new SitePage({
    kind: 'document',
    address: document.address,
    title: paperTitle(paper, { meeting, item }),
    description: `${name}. ${paperWord(paper)} to the ${record.body.name}, ${meetingLink(meeting).text}, item ${item.number ?? ''} ${item.title}.`,
    language: document.language === record.body.language ? undefined : document.language,
    crumbs: [...meetingCrumbs(), meetingLink(meeting), itemLink(item)],
    section: 'meetings',
    view: {
      document,
      what: paperWord(paper),
      titleBlock: titleBlock(document),
      item: { ...itemLink(item), title: item.title },
      contents: (text?.headings ?? []).filter(({ level }) => level === 2),
      html: marked.html,
      place,
      packPages: marked.marks,
      siblings: paperLines(item, meeting, packs).filter(({ address }) => address !== document.address),
      answers: record.registers.actions
        .filter(({ answeredBy }) => answeredBy.includes(document.id))
        .map(({ reference, address }) => ({ text: `Action ${reference}`, address })),
      formatAddress: otherFormat(context, `${name} (${document.id})`),
    },
  });
}

/** What tells a paper's page apart, first: `Appendix 1, item 7, 8 September 2025: Monitoring performance`. */
export function paperTitle(paper: PagedDocument, { meeting, item }: Pick<PaperPlace, 'meeting' | 'item'>): string {
  const what = paper.label ?? paperWord(paper);
  // Two reports under one item are told apart by the names of their files.
  const same = item.documents.filter(
    (other) => (('label' in other ? other.label : undefined) ?? paperWord(other)) === what,
  );
  const which = same.length > 1 ? `${what} ${same.findIndex(({ key }) => key === paper.key) + 1}` : what;
  return `${which}, item ${item.number ?? item.title}, ${meetingLink(meeting).text}: ${paper.title}`;
}

/** A letter to the clerk that asks for another format of a paper. */
export function otherFormat({ record }: Pick<ViewContext, 'record'>, paper: string): string {
  return `mailto:${record.body.contact.email}?subject=${encodeURIComponent(`Another format: ${paper}`)}`;
}
