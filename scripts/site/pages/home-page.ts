import { printTime } from '../../calendar/clock-time.ts';
import type { DecisionKind } from '../../record/decisions/decision-kinds.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import { venueLine } from '../../record/meetings/meeting.ts';
import { trackerOn } from '../../record/actions/tracker.ts';
import { groupByMeeting } from './decisions-page.ts';
import type { DecisionGroup } from './decisions-page.ts';
import { meetingName } from '../../views/meeting-links.ts';
import { isComing, stateTag } from '../../views/meeting-state.ts';
import type { Tag } from '../../views/meeting-state.ts';
import type { PublishedPack } from '../../views/published-packs.ts';
import { questionDeadline } from '../../views/question-deadline.ts';
import type { QuestionDeadline } from '../../views/question-deadline.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { takePartPage } from '../site-frame.ts';
import { exampleNumber } from '../../views/example-number.ts';

/** A meeting in short. */
export interface MeetingCard extends Link {
  readonly meeting: Meeting;
  readonly tag: Tag;
  readonly venue: string;
  readonly start: string | undefined;
  readonly pack: PublishedPack | undefined;
  readonly questions: QuestionDeadline | undefined;
}

/** What the home page answers: when is the next meeting, how do I take part, what was decided last, where is it said. */
export interface HomeView {
  readonly about: string;
  readonly asAt: string;
  readonly next: MeetingCard | undefined;
  readonly coming: readonly MeetingCard[];
  readonly last: MeetingCard | undefined;
  readonly takePart:
    | { readonly who: string; readonly about: string; readonly how: string; readonly address: string | undefined }
    | undefined;
  /** Those of the last meeting that minuted any, without what every meeting does. */
  readonly decisions: DecisionGroup | undefined;
  /** How many clauses that meeting resolved in all. */
  readonly decided: number;
  readonly outstanding: number;
  readonly topics: readonly Link[];
  /** A number that can be searched for; undefined while there are no minutes. */
  readonly example: string | undefined;
}

/** What meetings do as a matter of course. */
const routineKinds: ReadonlySet<DecisionKind> = new Set(['note', 'confirm', 'discharge', 'exclude', 'readmit']);

/** The home page. */
export function homePage(context: ViewContext): SitePage<HomeView> {
  const { record, buildDate } = context;
  const { body, meetings, registers } = record;
  const coming = meetings.filter((meeting) => isComing(meeting, buildDate));
  const last = meetings.findLast(({ state }) => state === 'held');
  const rule = body.rules['public-questions'];
  const latest = registers.decisions.filter(({ meetingId }) => meetingId === registers.decisions.at(-1)?.meetingId);
  const weighty = latest.filter(({ kind }) => !routineKinds.has(kind));
  return new SitePage({
    kind: 'home',
    address: '/',
    title: body.name,
    description: body.about,
    crumbs: [],
    view: {
      about: body.about,
      asAt: buildDate,
      next: coming[0] && meetingCard(coming[0], context),
      coming: coming.slice(1, 5).map((meeting) => meetingCard(meeting, context)),
      last: last && meetingCard(last, context),
      takePart: rule && {
        who: rule.who,
        about: rule.about,
        how: rule.how,
        address: record.pages.find(({ id }) => id === takePartPage)?.address,
      },
      decisions: groupByMeeting(weighty.length > 0 ? weighty : latest, context)[0],
      decided: latest.length,
      outstanding: trackerOn(buildDate, record).outstanding.length,
      topics: registers.topics.map(({ title, address }) => ({ text: title, address })),
      example: exampleNumber(record),
    },
  });
}

/** A meeting as a card or a line of a list. */
export function meetingCard(meeting: Meeting, context: ViewContext): MeetingCard {
  const [pack] = meeting.packs;
  return {
    text: meetingName(meeting),
    address: meeting.address,
    meeting,
    tag: stateTag(meeting),
    venue: venueLine(meeting.venue),
    start: meeting.start === undefined ? undefined : printTime(meeting.start, context.record.body.times),
    pack: pack && context.packs.get(pack.id),
    questions: questionDeadline(meeting, context),
  };
}
