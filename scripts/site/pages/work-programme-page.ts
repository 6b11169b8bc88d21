import type { PagedDocument } from '../../record/meetings/document.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { programmeAsAt, programmeOn } from '../../record/programme/work-programme-as-at.ts';
import type { ProgrammeAsAt, ProgrammeLine } from '../../record/programme/work-programme-as-at.ts';
import type { MenuTopic, WorkProgrammeEntry } from '../../record/programme/work-programme.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { partyName } from '../../record/people/person.ts';
import { yearSlug } from './decisions-page.ts';
import { itemLink, meetingCrumbs, meetingLink } from '../../views/meeting-links.ts';
import type { Tag } from '../../views/meeting-state.ts';
import { placeInPacks } from '../../views/published-packs.ts';
import type { PlaceInPack } from '../../views/published-packs.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../site-page.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** A line of the programme as a page shows it. */
export interface ProgrammeLineView {
  readonly entry: WorkProgrammeEntry;
  readonly tag: Tag;
  readonly kind: string | undefined;
  readonly presenting: string | undefined;
  readonly deferredTo: string | undefined;
  /** Where the item was dealt with, if its meeting is on this site. */
  readonly item: Link | undefined;
  readonly history: readonly { readonly date: string; readonly text: string; readonly minute: Link | undefined }[];
}

/** The work programme of one or several years. */
export interface ProgrammeView {
  readonly date: string;
  readonly asAtMeeting: boolean;
  readonly label: string | undefined;
  readonly years: readonly {
    readonly year: string;
    readonly anchor: string;
    readonly days: readonly {
      readonly when: string;
      readonly meeting: Link | undefined;
      readonly lines: readonly ProgrammeLineView[];
    }[];
  }[];
  readonly menu: readonly MenuTopic[];
  readonly place: PlaceInPack | undefined;
}

const statusTags: Readonly<Record<WorkProgrammeEntry['status'], Tag>> = {
  agreed: { words: 'Agreed', tone: 'good' },
  proposed: { words: 'Proposed', tone: 'coming' },
  provisional: { words: 'Provisional', tone: 'warning' },
  tbc: { words: 'To be confirmed', tone: 'warning' },
  deferred: { words: 'Deferred', tone: 'warning' },
  cancelled: { words: 'Cancelled', tone: 'stop' },
  done: { words: 'Done', tone: 'plain' },
};

/** Today's work programme. */
export function workProgrammePage(context: ViewContext): SitePage<ProgrammeView> {
  const { record } = context;
  return new SitePage({
    kind: 'work-programme',
    address: '/work-programme/',
    title: 'Work programme',
    description: `What the ${record.body.name} plans to look at and when, what was put off, and topics to choose from.`,
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

function programmeView({ date, lines, menu }: ProgrammeAsAt, context: ViewContext): ProgrammeView {
  const years = [...Map.groupBy(lines, ({ entry }) => entry.year)].reverse();
  return {
    date,
    asAtMeeting: false,
    label: undefined,
    years: years.map(([year, own]) => ({ year, anchor: `year-${yearSlug(year)}`, days: byDay(own, context) })),
    menu,
    place: undefined,
  };
}

function byDay(lines: readonly ProgrammeLine[], context: ViewContext): ProgrammeView['years'][number]['days'] {
  const { meetings } = context.record;
  return [
    ...Map.groupBy(lines, ({ entry }) =>
      entry.date === undefined ? (entry.when ?? 'Date to be confirmed') : printDate(entry.date),
    ),
  ].map(([when, own]) => {
    const meeting = meetings.find(({ date }) => date === own[0]?.entry.date);
    return {
      when,
      meeting: meeting && { text: when, address: meeting.address },
      lines: own.map((line) => lineView(line, meeting, context)),
    };
  });
}

function lineView(
  { entry, status, deferredTo, history }: ProgrammeLine,
  meeting: Meeting | undefined,
  { record }: ViewContext,
): ProgrammeLineView {
  const item = meeting?.items.find(
    ({ title, topics }) =>
      title.toLowerCase() === entry.title?.toLowerCase() || topics.some((topic) => entry.topics.includes(topic)),
  );
  const names = entry.presenting.map((name) => {
    const person = record.people.get(name);
    const organisation = record.organisations.get(name);
    return partyName(
      person
        ? { kind: 'person', person }
        : organisation
          ? { kind: 'organisation', organisation }
          : { kind: 'words', words: name },
    );
  });
  return {
    entry,
    tag: statusTags[status],
    kind: entry.kind === 'item' ? undefined : entry.kind,
    presenting: names.length === 0 ? undefined : names.join(', '),
    deferredTo,
    item: item && { text: itemLink(item).text, address: item.address },
    history: history.map(({ date, text, minute }) => {
      const found = minute === undefined ? undefined : record.minuteByKey.get(minute);
      return {
        date,
        text,
        minute: found && {
          text: `Minute ${found.number}`,
          address: `/meetings/${found.meetingId}/minutes/#${found.anchor}`,
        },
      };
    }),
  };
}
