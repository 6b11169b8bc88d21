import { isPaged } from '../../record/meetings/document.ts';
import type { PagedDocument, SuppliedPdf } from '../../record/meetings/document.ts';
import { actionsPage, trackerPages, trackerPaperPage } from './actions-page.ts';
import { aToZPage } from './a-to-z-page.ts';
import { decisionPages } from './decisions-page.ts';
import { documentPage, otherFormat, paperTitle } from './document-page.ts';
import type { PaperPlace } from './document-page.ts';
import { homePage } from './home-page.ts';
import { itemPages } from './item-page.ts';
import { itemLink, meetingCrumbs, meetingLink } from '../../views/meeting-links.ts';
import { meetingPage } from './meeting-page.ts';
import { meetingsPage } from './meetings-page.ts';
import { memberPages } from './member-page.ts';
import { attendancePage, membersPage } from './members-page.ts';
import { minuteGroups } from './minute-page.ts';
import { minutesIndexPage } from './minutes-index-page.ts';
import { minutesPage } from './minutes-page.ts';
import { packPagesPage } from './pack-pages-page.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import { prosePages } from './prose-pages.ts';
import { redirectPages } from './redirect-pages.ts';
import { questionsPage, recommendationPages } from './registers-pages.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import type { PageGroup } from '../page-group.ts';
import { isFilled } from '../filled-registers.ts';
import { SitePage } from '../site-page.ts';
import { statutoryPages } from './statutory-page.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { topicPages } from './topic-pages.ts';
import { programmePaperPage, workProgrammePage } from './work-programme-page.ts';

/** Every page of the site, in the order of the record, in groups that are made together. */
export function pageGroups({ record }: Pick<ViewContext, 'record'>): readonly PageGroup[] {
  const { meetings, registers } = record;
  return [
    one('home', homePage),
    one('meetings', meetingsPage),
    ...meetings.map((meeting) => ({
      name: `meeting ${meeting.id}`,
      pages: (context: ViewContext) => pagesOfMeeting(meeting, context),
    })),
    one('minutes', minutesIndexPage),
    ...minuteGroups(record),
    { name: 'decisions', pages: decisionPages },
    one('actions', actionsPage),
    { name: 'trackers', pages: trackerPages },
    one('members', membersPage),
    one('attendance', attendancePage),
    { name: 'every member', pages: memberPages },
    ...(isFilled(registers, 'questions') ? [one('questions', questionsPage)] : []),
    ...(isFilled(registers, 'work-programme') ? [one('work programme', workProgrammePage)] : []),
    { name: 'recommendations', pages: recommendationPages },
    { name: 'statutory work', pages: statutoryPages },
    { name: 'topics', pages: topicPages },
    one('a to z', aToZPage),
    { name: 'prose', pages: prosePages },
    { name: 'redirects', pages: redirectPages },
  ];
}

/** Every page of the site, in the order of the record. */
export function sitePages(context: ViewContext): readonly SitePage[] {
  return pageGroups(context).flatMap(({ pages }) => pages(context));
}

function one(name: string, page: (context: ViewContext) => SitePage): PageGroup {
  return { name, pages: (context) => [page(context)] };
}

function pagesOfMeeting(meeting: Meeting, context: ViewContext): readonly SitePage[] {
  return [
    meetingPage(meeting, context),
    ...[packPagesPage(meeting, context)].filter((page) => page !== undefined),
    ...itemPages(meeting, context),
    ...meeting.items.flatMap((item) =>
      item.documents.filter(isPaged).flatMap((paper) => paperPage(paper, { meeting, item, context }) ?? []),
    ),
    ...(meeting.minutes === undefined ? [] : [minutesPage(meeting, meeting.minutes, context)]),
  ];
}

/** The page of a paper; minutes of an earlier meeting have their own page already. */
function paperPage(paper: PagedDocument, place: PaperPlace): SitePage | undefined {
  switch (paper.form) {
    case 'paper':
      return documentPage(paper.document, paper, place);
    case 'supplied':
      return suppliedPage(paper.supplied, paper, place);
    case 'tracker':
      return trackerPaperPage(paper, place);
    case 'work-programme':
      return programmePaperPage(paper, place);
    case 'minutes':
      return undefined;
  }
}

/** A PDF that somebody supplied: what it is, and where it stands in the pack. */
function suppliedPage(supplied: SuppliedPdf, paper: PagedDocument, { meeting, item, context }: PaperPlace): SitePage {
  return new SitePage({
    kind: 'supplied',
    address: supplied.address,
    title: paperTitle(paper, { meeting, item }),
    description:
      supplied.description ??
      `${supplied.title}: a supplied paper to item ${item.number ?? ''} of ${meetingLink(meeting).text}.`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting), itemLink(item)],
    section: 'meetings',
    view: {
      supplied,
      pages: context.suppliedText?.get(supplied.id) ?? [],
      item: { ...itemLink(item), title: item.title },
      place: placeInPacks(meeting, supplied.id, context.packs),
      formatAddress: otherFormat(context, supplied.title),
    },
  });
}
