import { programmeView } from '../../views/programme-view.ts';
import type { ProgrammeView } from '../../views/programme-view.ts';
import type { PagedDocument } from '../../record/meetings/document.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { programmeAsAt, programmeOn } from '../../record/programme/work-programme-as-at.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { itemLink, meetingCrumbs, meetingLink } from '../../views/meeting-links.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import { SitePage } from '../site-page.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** Today's work programme. */
export function workProgrammePage(context: ViewContext): SitePage<ProgrammeView> {
  const { record } = context;
  return new SitePage({
    kind: 'work-programme',
    address: '/work-programme/',
    title: 'Work programme',
    description: `What the ${record.body.name} plans to look at and when, what was deferred, and topics to choose from.`,
    crumbs: [],
    section: 'work-programme',
    view: programmeView(programmeOn(newestProgramme(context), record.registers.workProgramme), context),
  });
}

/** The programme of the newest agenda that is out says more than the last meeting held: what is on an agenda is planned. */
function newestProgramme({ record, buildDate }: Pick<ViewContext, 'record' | 'buildDate'>): string {
  const out = record.meetings
    .filter(({ state }) => state === 'published' || state === 'amended')
    .map(({ date }) => date);
  return [buildDate, ...out].sort().at(-1) ?? buildDate;
}

/** The work programme as at a meeting, as a paper of its agenda. */
export function programmePaperPage(
  paper: PagedDocument,
  { meeting, item, context }: { readonly meeting: Meeting; readonly item: Item; readonly context: ViewContext },
): SitePage<ProgrammeView> {
  const { record, packs } = context;
  return new SitePage({
    kind: 'work-programme',
    address: paper.address,
    title: `${paper.title}, item ${item.number ?? item.title}, ${printDate(meeting.date)}`,
    description: `The work programme of the ${record.body.name} as it stood at the meeting of ${printDate(meeting.date)}.`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting), itemLink(item)],
    section: 'meetings',
    view: {
      ...programmeView(programmeAsAt(meeting, record.registers.workProgramme), context),
      asAtMeeting: true,
      label: paper.label,
      place: placeInPacks(meeting, paper.id, packs),
    },
  });
}
