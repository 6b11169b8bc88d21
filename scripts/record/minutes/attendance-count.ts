import { isClockTime, printTime } from '../../calendar/clock-time.ts';
import type { TimeForm } from '../../calendar/clock-time.ts';
import type { Presence } from './attendance.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { isHappening } from '../meetings/meeting-order.ts';
import type { MinutesOfMeeting } from './minute.ts';
import type { Person } from '../people/person.ts';
import { isMemberOn, rolesOn } from '../people/person.ts';

/** How a person was at one meeting. */
export type AttendanceKind = 'present' | 'substitute' | 'apologies' | 'absent' | 'not-a-member';

/** One person at one meeting. */
export interface AttendanceCell {
  readonly meeting: Meeting;
  readonly kind: AttendanceKind;
  /** For a substitute: the member whose place was taken, where the minutes say. */
  readonly substituteFor: Person | undefined;
  /** For a member who was not there: who came instead. */
  readonly substitutedBy: Person | undefined;
  /** The time at which the person left for good, where it is recorded. */
  readonly left: string | undefined;
  /** The minutes that put the name on the list later. */
  readonly addedBy: string | undefined;
}

/** One person over all meetings that count. */
export interface AttendanceRow {
  readonly person: Person;
  readonly cells: readonly AttendanceCell[];
  readonly attended: number;
  /** Meetings at which a member is on no list: no statement that somebody stayed away. */
  readonly unlisted: number;
  /** Meetings at which the person was a member, or stood in for one. */
  readonly expected: number;
  /** From 0 to 1; undefined where no meeting counts. */
  readonly rate: number | undefined;
}

/** Meetings across, people down. */
export interface AttendanceTable {
  readonly meetings: readonly Meeting[];
  readonly rows: readonly AttendanceRow[];
}

type Counted = Meeting & { readonly minutes: MinutesOfMeeting };

/**
 * Who was at which meeting, of those whose minutes list anybody. Cancelled and postponed meetings do not count, nor do
 * meetings whose minutes are not known. People who are neither members nor substitutes at any of them are left out.
 */
export function attendanceTable(meetings: readonly Meeting[], people: Iterable<Person>): AttendanceTable {
  const counted = meetings.filter(countsForAttendance);
  const rows = [...people]
    .map((person) => attendanceOf(person, counted))
    .filter(({ cells }) => cells.some(({ kind }) => kind !== 'not-a-member'));
  return { meetings: counted, rows };
}

/** One person's row of the table; meetings that do not count are passed over. */
export function attendanceOf(person: Person, meetings: readonly Meeting[]): AttendanceRow {
  const cells = meetings.filter(countsForAttendance).map((meeting) => cellOf(person, meeting));
  const expecting = cells.filter((cell) => isExpected(cell, person));
  const attended = expecting.filter(({ kind }) => kind === 'present' || kind === 'substitute').length;
  const expected = expecting.length;
  const unlisted = cells.filter(({ kind }) => kind === 'absent').length;
  return { person, cells, attended, unlisted, expected, rate: expected === 0 ? undefined : attended / expected };
}

/**
 * An apology of somebody who is no member that day, like a substitute, is shown and does not count. Nor does anybody whose
 * first day is not on record: absences could not be told from the time before.
 */
function isExpected({ kind, meeting }: AttendanceCell, person: Person): boolean {
  if (kind === 'substitute') return true;
  if (kind === 'not-a-member') return false;
  return wasMemberForSure(person, meeting.date) || (kind === 'present' && !isMemberOn(person, meeting.date));
}

function countsForAttendance(meeting: Meeting): meeting is Counted {
  return isHappening(meeting) && meeting.minutes !== undefined && meeting.minutes.attendance.present.length > 0;
}

function cellOf(person: Person, meeting: Counted): AttendanceCell {
  const { present, apologies, movements } = meeting.minutes.attendance;
  const here = present.find((one) => one.person.id === person.id);
  const last = movements.findLast((movement) => movement.person.id === person.id);
  const cell = {
    meeting,
    substituteFor: here?.substituteFor,
    substitutedBy: present.find((one) => one.substituteFor?.id === person.id)?.person,
    left: last?.kind === 'departure' ? last.time : undefined,
    addedBy: here?.addedBy,
  };
  if (here !== undefined) return { ...cell, kind: isSubstitute(here, meeting.date) ? 'substitute' : 'present' };
  if (apologies.some((one) => one.person.id === person.id)) return { ...cell, kind: 'apologies' };
  return { ...cell, kind: wasMemberForSure(person, meeting.date) ? 'absent' : 'not-a-member' };
}

/** Whether somebody on the list came as a substitute: the minutes say so, or it is the only role that day. */
export function isSubstitute({ person, capacity, substituteFor }: Presence, date: string): boolean {
  if (substituteFor !== undefined || /substitute/iu.test(capacity ?? '')) return true;
  return !isMemberOn(person, date) && rolesOn(person, date).some(({ role }) => role === 'substitute');
}

/** Nobody is called absent on the strength of a role whose first day is not known. */
function wasMemberForSure(person: Person, date: string): boolean {
  const known = person.memberships.filter(({ from }) => from !== undefined);
  return isMemberOn({ ...person, memberships: known }, date);
}

/** A cell in words: `Present, left at 5.10pm`, `Apologies; substitute: Cllr A Hill`. */
export function attendanceInWords(
  { kind, left, substituteFor, substitutedBy }: AttendanceCell,
  times?: TimeForm,
): string {
  const leaving = left === undefined ? '' : `, left at ${isClockTime(left) ? printTime(left, times) : left}`;
  const instead = substitutedBy === undefined ? '' : `; substitute: ${substitutedBy.name}`;
  switch (kind) {
    case 'present':
      return `Present${leaving}`;
    case 'substitute':
      return `Present as substitute${substituteFor === undefined ? '' : ` for ${substituteFor.name}`}${leaving}`;
    case 'apologies':
      return `Apologies${instead}`;
    case 'absent':
      return `Absent, no apology${instead}`;
    case 'not-a-member':
      return 'Not a member';
  }
}
