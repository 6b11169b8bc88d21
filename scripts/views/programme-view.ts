import { printDate } from '../calendar/printed-date.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { BuildContext } from '../record/build-context.ts';
import { namesOf } from './papers.ts';
import type { ProgrammeAsAt, ProgrammeLine } from '../record/programme/work-programme-as-at.ts';
import type { MenuTopic, WorkProgrammeEntry } from '../record/programme/work-programme.ts';
import type { Link } from './link.ts';
import { itemLink } from './meeting-links.ts';
import type { Tag } from './meeting-state.ts';
import type { PlaceInPack } from './published-packs.ts';
import type { ViewContext } from './view-context.ts';
import { yearSlug } from './year-slug.ts';

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

/** The work programme as at a day, for the web and for print. */
export function programmeView({ date, lines, menu }: ProgrammeAsAt, context: ViewContext): ProgrammeView {
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

/** Who presents an entry, as papers of its day print them. */
export function presentedBy(
  entry: WorkProgrammeEntry,
  { people, organisations }: ViewContext['record'],
): string | undefined {
  // What does not link was told when the record was built.
  const context = new BuildContext(organisations, people);
  const nowhere = { source: { position: () => ({ file: '', line: 1, column: 1 }) }, path: [] };
  return namesOf(
    entry.presenting.map((one) => context.party(one, nowhere)),
    entry.date ?? '',
  );
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
  return {
    entry,
    tag: statusTags[status],
    kind: entry.kind === 'item' ? undefined : entry.kind,
    presenting: presentedBy(entry, record),
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
