import { confirmedBy } from '../../views/minutes-view.ts';
import { rulesOf } from '../../record/body-rules.ts';
import { inspectionPeriod } from '../../calendar/inspection.ts';
import { printDate, printLongDate } from '../../calendar/printed-date.ts';
import type { Meeting, Pack } from '../../record/meetings/meeting.ts';
import { decidedMinutes } from '../../views/decision-row.ts';
import type { DecidedMinute } from '../../views/decision-row.ts';
import { carriedOver } from '../../views/deferral-view.ts';
import type { CarriedOver } from '../../views/deferral-view.ts';
import { frontSheet } from '../../views/front-sheet-view.ts';
import type { FrontSheet } from '../../views/front-sheet-view.ts';
import { isComing } from '../../views/meeting-state.ts';
import type { PublishedPack } from '../../views/published-packs.ts';
import { meetingCrumbs, meetingName } from '../../views/meeting-links.ts';
import { recordIndex } from '../../views/record-index.ts';
import { preceptLink } from '../../views/precept-round-view.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** One pack in the list of a meeting's packs. */
export interface PackLine {
  readonly title: string;
  readonly date: string | undefined;
  readonly reason: string | undefined;
  /** Undefined where it was not made in this build. */
  readonly pdf: PublishedPack | undefined;
  readonly documents: readonly Link[];
  readonly replaces: readonly Link[];
}

/** What the page of a meeting shows. */
export interface MeetingView {
  readonly sheet: FrontSheet;
  readonly coming: boolean;
  readonly notesHtml: string | undefined;
  /** Newest first. */
  readonly packs: readonly PackLine[];
  /** Where pages of the packs are looked up; undefined without packs. */
  readonly packPages: string | undefined;
  readonly lastPage: number | undefined;
  readonly minutes:
    | { readonly address: string; readonly status: 'draft' | 'confirmed'; readonly confirmedBy: Link | undefined }
    | undefined;
  readonly decisions: readonly DecidedMinute[];
  /** Items put off to later meetings, and those that earlier ones left to this one. */
  readonly carried: CarriedOver | undefined;
  readonly asAt: Link | undefined;
  /** Until when papers stay open at least, where the body has a rule. */
  readonly inspection: string | undefined;
  /** For a meeting on a police precept: where its dates and votes are told. */
  readonly precept: Link | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The page of a meeting: its front sheet, packs, state, and what came of it. */
export function meetingPage(meeting: Meeting, context: ViewContext): SitePage<MeetingView> {
  const { record, rendered, packs, buildDate } = context;
  const at = record.meetings.indexOf(meeting);
  const built = meeting.packs.map(({ id }) => packs.get(id)).filter((pack) => pack !== undefined);
  const { inspection } = rulesOf(record.body);
  return new SitePage({
    kind: 'meeting',
    address: meeting.address,
    title: `${meeting.title}, ${printDate(meeting.date)}`,
    description: `${meeting.title} of the ${record.body.name} on ${printLongDate(meeting.date)}: agenda, papers, minutes and decisions.`,
    crumbs: meetingCrumbs(),
    section: 'meetings',
    view: {
      sheet: frontSheet(meeting, context),
      coming: isComing(meeting, buildDate),
      notesHtml: rendered.meetings.get(meeting.id)?.html,
      packs: [...meeting.packs].reverse().map((pack) => packLine(pack, context)),
      packPages: built.length === 0 ? undefined : `${meeting.address}pack-pages/`,
      lastPage: built.at(-1)?.pages,
      minutes: minutesLine(meeting, context),
      decisions: decidedMinutes(recordIndex(record).decisionsByMeeting.get(meeting.id) ?? [], context),
      carried: carriedOver(meeting, record),
      asAt: meeting.items.some(({ documents }) => documents.some(({ form }) => form === 'tracker'))
        ? { text: 'Action tracker for this meeting', address: `/actions/as-at/${meeting.id}/` }
        : undefined,
      precept: preceptLink(meeting, context),
      inspection: inspection && inspectionPeriod(meeting.date, inspection).until,
      previous: neighbour(record.meetings[at - 1]),
      next: neighbour(record.meetings[at + 1]),
    },
  });
}

function neighbour(meeting: Meeting | undefined): Link | undefined {
  return meeting && { text: meetingName(meeting), address: meeting.address };
}

function minutesLine({ minutes }: Meeting, { record }: ViewContext): MeetingView['minutes'] {
  if (minutes === undefined) return undefined;
  return { address: minutes.address, status: minutes.status, confirmedBy: confirmedBy(minutes.confirmedBy, record) };
}

function packLine(pack: Pack, { record, packs }: ViewContext): PackLine {
  const links = (ids: readonly string[]): readonly Link[] =>
    ids
      .map((id) => record.pagedById.get(id))
      .filter((paper) => paper !== undefined)
      .map(({ title, label, address }) => ({ text: label === undefined ? title : `${label}: ${title}`, address }));
  return {
    title: pack.title,
    date: pack.date,
    reason: pack.reason,
    pdf: packs.get(pack.id),
    documents: pack.kind === 'supplement' ? links(pack.documentIds) : [],
    replaces: links(pack.replaces),
  };
}
