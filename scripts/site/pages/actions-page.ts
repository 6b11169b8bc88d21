import { trackerView } from '../../views/tracker-view.ts';
import type { TrackerView } from '../../views/tracker-view.ts';
import { printDate } from '../../calendar/printed-date.ts';
import type { Meeting } from '../../record/meetings/meeting.ts';
import { actionOn, trackerOn } from '../../record/actions/tracker.ts';
import type { Tracker } from '../../record/actions/tracker.ts';
import { partyName } from '../../record/people/person.ts';
import { actionView } from '../../views/action-view.ts';
import type { ActionView } from '../../views/action-view.ts';
import { meetingCrumbs, meetingLink, itemLink } from '../../views/meeting-links.ts';
import type { PagedDocument } from '../../record/meetings/document.ts';
import type { Item } from '../../record/meetings/meeting.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** How many actions stand where, for the bar of progress. */
export interface Progress {
  readonly total: number;
  readonly parts: readonly {
    readonly words: string;
    readonly tone: string;
    readonly count: number;
    readonly percent: number;
  }[];
}

/** The register of actions. */
export interface ActionsView {
  readonly asAt: string;
  readonly outstanding: readonly ActionView[];
  readonly done: readonly ActionView[];
  /** No longer listed; how and when they were closed is not known. */
  readonly closed: readonly ActionView[];
  readonly progress: Progress;
  readonly owners: readonly { readonly name: string; readonly actions: readonly Link[] }[];
  readonly earlier: readonly Link[];
}

/** The register of all actions, outstanding ones first. */
export function actionsPage(context: ViewContext): SitePage<ActionsView> {
  const { record, buildDate } = context;
  const tracker = trackerOn(buildDate, record);
  const waiting = new Set(tracker.outstanding.map(({ action }) => action.key));
  const outstanding = tracker.outstanding.map((row) => actionView(row, context));
  const ended = record.registers.actions
    .filter(({ key }) => !waiting.has(key))
    .map((action) => actionOn(action, buildDate))
    .reverse();
  const done = ended.filter(({ status }) => status !== 'closed').map((row) => actionView(row, context));
  const closed = ended.filter(({ status }) => status === 'closed').map((row) => actionView(row, context));
  return new SitePage({
    kind: 'actions',
    address: '/actions/',
    title: 'Actions',
    description: `Actions agreed by the ${record.body.name}: ${outstanding.length} outstanding, ${done.length} discharged.`,
    crumbs: [],
    section: 'actions',
    view: {
      asAt: buildDate,
      outstanding,
      done,
      closed,
      progress: progressOf([...outstanding, ...done, ...closed]),
      owners: ownersOf(tracker),
      earlier: meetingsWithTracker(context)
        .map((meeting) => asAtLink(meeting))
        .reverse(),
    },
  });
}

function progressOf(actions: readonly ActionView[]): Progress {
  const byStatus = Map.groupBy(actions, ({ tag }) => tag.words);
  const parts = [...byStatus].map(([words, same]) => ({
    words,
    tone: same[0]?.tag.tone ?? 'plain',
    count: same.length,
    percent: Math.round((same.length / actions.length) * 1000) / 10,
  }));
  return { total: actions.length, parts: parts.sort((a, b) => order.indexOf(a.words) - order.indexOf(b.words)) };
}

const order: readonly string[] = [
  'Outstanding',
  'Ongoing',
  'Answered',
  'Proposed for discharge',
  'Discharged',
  'Dropped from the tracker',
];

function ownersOf({ outstanding }: Tracker): ActionsView['owners'] {
  const byOwner = Map.groupBy(outstanding, ({ action }) =>
    action.owner === undefined ? 'No owner named' : partyName(action.owner),
  );
  return [...byOwner]
    .map(([name, rows]) => ({
      name,
      actions: rows.map(({ action }) => ({ text: action.reference, address: action.address })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Meetings whose day has come, whose agenda is out or that have the tracker among their papers: of others nobody knows yet what will be outstanding. */
function meetingsWithTracker({ record, buildDate }: ViewContext): readonly Meeting[] {
  return record.meetings.filter(({ items, state, date }) => {
    if (items.some(({ documents }) => documents.some(({ form }) => form === 'tracker'))) return true;
    return items.length > 0 && !unmet.has(state) && (agendaOut.has(state) || date <= buildDate);
  });
}

const agendaOut: ReadonlySet<Meeting['state']> = new Set(['published', 'amended', 'held', 'adjourned']);
const unmet: ReadonlySet<Meeting['state']> = new Set(['cancelled', 'postponed']);

function asAtLink({ id, date }: Pick<Meeting, 'id' | 'date'>): Link {
  return { text: printDate(date), address: `/actions/as-at/${id}/` };
}

/** The tracker as at each meeting. */
export function trackerPages(context: ViewContext): readonly SitePage<TrackerView>[] {
  const meetings = meetingsWithTracker(context);
  return meetings.map((meeting, at) => {
    const previous = meetings[at - 1];
    const next = meetings[at + 1];
    return new SitePage({
      kind: 'tracker',
      address: `/actions/as-at/${meeting.id}/`,
      title: `Actions as at ${printDate(meeting.date)}`,
      description: `The action tracker of the ${context.record.body.name} as it stood at the meeting of ${printDate(meeting.date)}.`,
      crumbs: [{ text: 'Actions', address: '/actions/' }],
      section: 'actions',
      view: {
        ...trackerView(meeting, context),
        previous: previous && asAtLink(previous),
        next: next && asAtLink(next),
      },
    });
  });
}

/** The tracker as a paper of an agenda item. */
export function trackerPaperPage(
  paper: PagedDocument,
  { meeting, item, context }: { readonly meeting: Meeting; readonly item: Item; readonly context: ViewContext },
): SitePage<TrackerView> {
  return new SitePage({
    kind: 'tracker',
    address: paper.address,
    title: `${paper.title}, item ${item.number ?? item.title}, ${printDate(meeting.date)}`,
    description: `${paper.title}: paper for item ${item.number ?? ''} of the meeting of the ${context.record.body.name} on ${printDate(meeting.date)}.`,
    crumbs: [...meetingCrumbs(), meetingLink(meeting), itemLink(item)],
    section: 'meetings',
    view: { ...trackerView(meeting, context), place: placeInPacks(meeting, paper.id, context.packs) },
  });
}
