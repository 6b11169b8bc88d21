import type { ProsePage } from '../../record/record.ts';
import { homePage, meetingCard } from './home-page.ts';
import type { MeetingCard } from './home-page.ts';
import type { RenderedHeading } from '../../text/render-text.ts';
import { otherFormat } from './document-page.ts';
import { takePartPage } from '../site-frame.ts';
import { isFilled } from '../filled-registers.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { exampleNumber } from '../../views/example-number.ts';
import { feedNames } from '../../views/feed-names.ts';

/** A page of prose; the one on taking part also shows the deadlines that were worked out. */
export interface ProseView {
  readonly html: string;
  readonly summary: string | undefined;
  readonly contents: readonly RenderedHeading[];
  /** Meetings for which a question can still be in time. */
  readonly deadlines: readonly MeetingCard[];
  readonly rule: { readonly who: string; readonly about: string; readonly how: string } | undefined;
}

/** The pages of prose, the page on accessibility where the clerk wrote none, search, and the page for what is not found. */
export function prosePages(context: ViewContext): readonly SitePage[] {
  const { record } = context;
  return [
    ...record.pages.map((page) => prosePage(page, context)),
    ...(record.pages.some(({ id }) => id === 'accessibility') ? [] : [accessibilityPage(context)]),
    searchPage(context),
    new SitePage({
      kind: 'not-found',
      address: '/404.html',
      title: 'Page not found',
      description: 'There is no page at this address.',
      crumbs: [],
      unlisted: true,
      view: homePage(context).view,
    }),
  ];
}

function prosePage({ id, address, title, summary }: ProsePage, context: ViewContext): SitePage<ProseView> {
  const { record, rendered } = context;
  const text = rendered.pages.get(id);
  const takesPart = id === takePartPage;
  return new SitePage({
    kind: 'prose',
    address,
    title,
    description: summary ?? `${title}: ${record.body.name}.`,
    crumbs: [],
    section: id,
    view: {
      html: text?.html ?? '',
      summary,
      contents: (text?.headings ?? []).filter(({ level }) => level === 2),
      deadlines: takesPart
        ? record.meetings
            .map((meeting) => meetingCard(meeting, context))
            .filter(({ questions }) => questions !== undefined)
        : [],
      rule: takesPart ? record.body.rules['public-questions'] : undefined,
    },
  });
}

/** What the site does for readers and how to ask for more. */
function accessibilityPage(context: ViewContext): SitePage {
  return new SitePage({
    kind: 'accessibility',
    address: '/accessibility/',
    title: 'Accessibility',
    description: `How accessible the website and the papers of the ${context.record.body.name} are, and how to ask for another format.`,
    crumbs: [],
    section: 'accessibility',
    view: { asAt: context.buildDate, ask: otherFormat(context, 'which paper, and which format') },
  });
}

/** What the search page offers beside the search: feeds of what can be chosen, and the lists for those without script. */
export interface SearchView {
  readonly example: string | undefined;
  readonly feeds: readonly (Link & { readonly filter: string })[];
  readonly indexes: readonly (Link & { readonly about: string })[];
}

function searchPage({ record }: ViewContext): SitePage<SearchView> {
  return new SitePage({
    kind: 'search',
    address: '/search/',
    title: 'Search',
    description: `Search the minutes, decisions, actions and papers of the ${record.body.name}.`,
    crumbs: [],
    section: 'search',
    view: {
      example: exampleNumber(record),
      feeds: feedNames(record).map(({ address, title, filter }) => ({ text: title, address, filter })),
      indexes: [
        { text: 'Minutes by number', address: '/minutes/', about: 'Every minute, by year and number' },
        { text: 'Decisions', address: '/decisions/', about: 'Every decision, by year and by type' },
        {
          text: 'Meetings and papers',
          address: '/meetings/',
          about: 'Every agenda, paper and pack, by municipal year',
        },
        ...(isFilled(record.registers, 'topics')
          ? [{ text: 'Topics', address: '/topics/', about: 'One topic across meetings' }]
          : []),
        { text: 'Members', address: '/members/', about: 'Everyone in the record, with the minutes that name them' },
        {
          text: 'A to Z',
          address: '/a-to-z/',
          about: 'Titles of papers, items, topics and minutes in one list',
        },
      ],
    },
  });
}
