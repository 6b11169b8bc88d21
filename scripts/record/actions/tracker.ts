import type { Action, ActionStatus, ActionUpdate } from './action.ts';
import { isHappening, previousMeeting } from '../meetings/meeting-order.ts';
import type { Meeting } from '../meetings/meeting.ts';

/** One row of the tracker, as it stood on a day. */
export interface TrackerRow {
  readonly action: Action;
  readonly status: ActionStatus;
  /** `Proposed for discharge`. */
  readonly statusWords: string;
  /** The newest update of that day or before. */
  readonly latest: ActionUpdate | undefined;
  /** Every update of that day or before, oldest first. */
  readonly updates: readonly ActionUpdate[];
  /** Ids of papers of that day's meeting or earlier ones that say they answer it. */
  readonly answeredBy: readonly string[];
  /** Whether it was due before that day and nobody had answered. */
  readonly overdue: boolean;
}

/** An action that was discharged. */
export interface DischargedRow {
  readonly action: Action;
  readonly date: string;
  /** The key of the minute that did it, where one is named. */
  readonly minute: string | undefined;
  readonly update: ActionUpdate;
}

/** The tracker as at a meeting or a day. */
export interface Tracker {
  /** The day that it shows. */
  readonly date: string;
  /** In the order of the register: oldest meeting first, then minute and clause. */
  readonly outstanding: readonly TrackerRow[];
  /** Discharged since the meeting before, at that meeting itself or after it. What was closed nobody knows how is left out. */
  readonly discharged: readonly DischargedRow[];
  /** The meeting before, if there is one. */
  readonly since: Meeting | undefined;
}

/** What trackers are made from: a record has both. */
export interface TrackerRecord {
  readonly meetings: readonly Meeting[];
  readonly registers: { readonly actions: readonly Action[] };
}

/**
 * The tracker as the pack of a meeting shows it: what earlier meetings opened and none had discharged, with updates of that
 * day or before. What the meeting itself discharges is still outstanding in its own pack; so is what it opens not yet there.
 */
export function trackerAsAt(meeting: Meeting, { meetings, registers }: TrackerRecord): Tracker {
  const { date } = meeting;
  const before = (day: string): boolean => day < date;
  const known = (action: Action) =>
    action.updates.filter((update) => update.date <= date && !(isEnd(update) && update.date === date));
  const since = previousMeeting(meetings, meeting);
  return {
    date,
    ...sorted(
      registers.actions.filter(({ opened }) => before(opened)),
      { date, known, since },
    ),
    since,
  };
}

/** The tracker of a day between meetings or after them: what that day's own meeting opened and discharged counts. */
export function trackerOn(date: string, { meetings, registers }: TrackerRecord): Tracker {
  const known = (action: Action) => action.updates.filter((update) => update.date <= date);
  const since = meetings.findLast((meeting) => meeting.date <= date && isHappening(meeting));
  return {
    date,
    ...sorted(
      registers.actions.filter(({ opened }) => opened <= date),
      { date, known, since },
    ),
    since,
  };
}

interface Sorting {
  readonly date: string;
  readonly known: (action: Action) => readonly ActionUpdate[];
  readonly since: Meeting | undefined;
}

function sorted(
  actions: readonly Action[],
  { date, known, since }: Sorting,
): Pick<Tracker, 'outstanding' | 'discharged'> {
  const outstanding: TrackerRow[] = [];
  const discharged: DischargedRow[] = [];
  for (const action of actions) {
    const updates = known(action);
    const end = updates.find(isEnd);
    if (end === undefined) outstanding.push(rowOf(action, updates, date));
    else if (end.status === 'discharged' && (since === undefined || end.date >= since.date))
      discharged.push({ action, date: end.date, minute: end.minute, update: end });
  }
  return { outstanding, discharged };
}

/** Whether a tracker no longer lists the action after this. */
function isEnd({ status }: ActionUpdate): boolean {
  return status === 'discharged' || status === 'closed';
}

function rowOf(action: Action, updates: readonly ActionUpdate[], date: string): TrackerRow {
  const status = updates.findLast((update) => update.status !== undefined)?.status ?? 'outstanding';
  const waiting = status === 'outstanding' || status === 'ongoing';
  const overdue = waiting && action.due !== undefined && action.due < date;
  const answeredBy = action.answeredBy.filter((id) => id.slice(0, date.length) <= date);
  return { action, status, statusWords: statusInWords(status), latest: updates.at(-1), updates, answeredBy, overdue };
}

/** The state of an action on a day, with what its own meeting's minutes did that day: for its page and for exports. */
export function actionOn(action: Action, date: string): TrackerRow {
  return rowOf(
    action,
    action.updates.filter((update) => update.date <= date),
    date,
  );
}

/** A status as a reader sees it. */
export function statusInWords(status: ActionStatus): string {
  switch (status) {
    case 'outstanding':
      return 'Outstanding';
    case 'ongoing':
      return 'Ongoing';
    case 'answered':
      return 'Answered';
    case 'proposed-for-discharge':
      return 'Proposed for discharge';
    case 'discharged':
      return 'Discharged';
    case 'closed':
      return 'Dropped from the tracker';
  }
}
