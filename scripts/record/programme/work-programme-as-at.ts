import type { Meeting } from '../meetings/meeting.ts';
import type { MenuTopic, WorkProgrammeEntry } from './work-programme.ts';
import { compareText } from '../../sources/compare-text.ts';

/** A line of the programme as it stood on a day. */
export interface ProgrammeLine {
  readonly entry: WorkProgrammeEntry;
  /** What had happened to it by then, oldest first. */
  readonly history: WorkProgrammeEntry['history'];
  /** Its state by then: one put off later was still agreed. */
  readonly status: WorkProgrammeEntry['status'];
  /** The meeting to which it had been put off by then. */
  readonly deferredTo: string | undefined;
}

/** The programme on a day: the lines, and the topics to choose from. */
export interface ProgrammeAsAt {
  readonly date: string;
  readonly lines: readonly ProgrammeLine[];
  readonly menu: readonly MenuTopic[];
}

/** The whole work programme as the record keeps it. */
export interface WorkProgramme {
  readonly entries: readonly WorkProgrammeEntry[];
  readonly menu: readonly MenuTopic[];
}

/**
 * The programme as the pack of a meeting shows it: lines of that municipal year and after that stood in it by then. What
 * the meeting itself did to it (a deferral in its own minutes) is not yet there.
 */
export function programmeAsAt(
  meeting: Pick<Meeting, 'date' | 'municipalYear'>,
  programme: WorkProgramme,
): ProgrammeAsAt {
  const earlier = (day: string): boolean => day < meeting.date;
  const asAt = programmeWhere(programme, {
    date: meeting.date,
    happened: earlier,
    settled: (entry) => entry.date === undefined || earlier(entry.date),
  });
  return {
    ...asAt,
    lines: asAt.lines.filter(({ entry }) => entry.year.slice(0, 4) >= meeting.municipalYear.slice(0, 4)),
  };
}

/** Today's programme: every line not removed, with everything that has happened to it; all years. */
export function programmeOn(date: string, programme: WorkProgramme): ProgrammeAsAt {
  return programmeWhere(programme, { date, happened: (day) => day <= date, settled: () => true });
}

interface Moment {
  readonly date: string;
  readonly happened: (day: string) => boolean;
  /** Whether a line without a history had reached the state that it has now. */
  readonly settled: (entry: WorkProgrammeEntry) => boolean;
}

function programmeWhere({ entries, menu }: WorkProgramme, moment: Moment): ProgrammeAsAt {
  const { date } = moment;
  const stands = (line: {
    readonly 'added-on'?: string | undefined;
    readonly 'removed-on'?: string | undefined;
  }): boolean =>
    (line['added-on'] === undefined || line['added-on'] <= date) &&
    (line['removed-on'] === undefined || line['removed-on'] > date);
  return {
    date,
    lines: entries
      .filter(stands)
      .map((entry) => lineOf(entry, moment))
      .sort(compareLines),
    menu: menu.filter(stands),
  };
}

function lineOf(entry: WorkProgrammeEntry, { happened, settled }: Moment): ProgrammeLine {
  const history = entry.history.filter((step) => happened(step.date));
  const isNow = entry.history.length === 0 ? settled(entry) : history.length === entry.history.length;
  return {
    entry,
    history,
    status: isNow ? entry.status : statusBefore(entry),
    deferredTo: isNow ? entry['deferred-to'] : undefined,
  };
}

/** Before the last thing happened to it, a line was not yet put off, cancelled or done. */
function statusBefore({ status, condition }: WorkProgrammeEntry): WorkProgrammeEntry['status'] {
  if (status === 'deferred' || status === 'done') return 'agreed';
  if (status === 'cancelled') return condition === undefined ? 'agreed' : 'provisional';
  return status;
}

/** By date; lines without one at the end of their year, in the order of the source. */
function compareLines(a: ProgrammeLine, b: ProgrammeLine): number {
  return compareText(a.entry.year, b.entry.year) || compareText(a.entry.date ?? '9999', b.entry.date ?? '9999');
}
