import type { Action } from '../actions/action.ts';
import { attendanceOf } from '../minutes/attendance-count.ts';
import type { AttendanceRow } from '../minutes/attendance-count.ts';
import type { Declaration } from '../minutes/attendance.ts';
import type { Document } from '../meetings/document.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { voteWays } from '../minutes/minute.ts';
import type { Minute, VoteWay } from '../minutes/minute.ts';
import { minutesNaming } from './named-in.ts';
import type { Membership, Party, Person } from './person.ts';
import { isMemberOn } from './person.ts';
import { compareText } from '../../sources/compare-text.ts';

/** Something declared, with the meeting and the minute that say so. */
export interface DeclarationMade {
  readonly declaration: Declaration;
  readonly meeting: Meeting;
  readonly minute: Minute | undefined;
}

/** Minutes of one meeting that name a person. */
export interface NamedAt {
  readonly meeting: Meeting;
  readonly minutes: readonly Minute[];
}

/** How somebody voted where minutes name who voted how. */
export interface NamedVote {
  readonly meeting: Meeting;
  readonly minute: Minute;
  readonly way: VoteWay;
}

/** Everything that the record holds about a person: what a member's page shows. */
export interface PersonRecord {
  readonly person: Person;
  /** Whether the person is a member on the day asked for. */
  readonly current: boolean;
  /** Newest first; roles without dates at the end. */
  readonly roles: readonly Membership[];
  readonly attendance: AttendanceRow;
  /** Meetings that the person attended without being a member: officers, the commissioner, guests. */
  readonly alsoPresentAt: readonly Meeting[];
  readonly declarations: readonly DeclarationMade[];
  readonly votes: readonly NamedVote[];
  readonly named: readonly NamedAt[];
  readonly papers: readonly Document[];
  readonly actions: readonly Action[];
}

/** What a person's record is made from. */
export interface PeopleRecord {
  readonly people: ReadonlyMap<string, Person>;
  readonly meetings: readonly Meeting[];
  readonly documentById: ReadonlyMap<string, Document>;
  readonly registers: { readonly actions: readonly Action[] };
}

/** The record of one person as known on a day. */
export function personRecord(
  person: Person,
  { people, meetings, documentById, registers }: PeopleRecord,
  today: string,
): PersonRecord {
  return {
    person,
    current: isMemberOn(person, today),
    roles: [...person.memberships].sort((a, b) => compareText(b.from ?? '', a.from ?? '')),
    attendance: attendanceOf(person, meetings),
    alsoPresentAt: meetings.filter(
      ({ minutes }) => minutes?.attendance.alsoPresent.some((one) => one.person.id === person.id) === true,
    ),
    declarations: meetings.flatMap((meeting) => declarationsAt(person, meeting)),
    votes: meetings.flatMap((meeting) => votesAt(person, meeting)),
    named: meetings.flatMap((meeting) => namedAt(person, { people, meeting })),
    papers: [...documentById.values()].filter(({ of, authors, presentedBy }) =>
      [...of, ...authors, ...presentedBy].some((party) => isPerson(party, person)),
    ),
    actions: registers.actions.filter(({ owner }) => owner !== undefined && isPerson(owner, person)),
  };
}

function declarationsAt(person: Person, meeting: Meeting): readonly DeclarationMade[] {
  const { minutes } = meeting;
  if (minutes === undefined) return [];
  return minutes.attendance.declarations
    .filter((declaration) => declaration.person.id === person.id)
    .map((declaration) => ({
      declaration,
      meeting,
      minute: minutes.minutes.find(({ key, number }) => key === declaration.minute || number === declaration.minute),
    }));
}

function votesAt({ id }: Person, meeting: Meeting): readonly NamedVote[] {
  return (meeting.minutes?.minutes ?? []).flatMap((minute) =>
    minute.blocks.flatMap((block) =>
      block.kind !== 'vote'
        ? []
        : voteWays
            .filter((way) => block.vote.roll[way].some((voter) => voter.id === id))
            .map((way) => ({ meeting, minute, way })),
    ),
  );
}

function namedAt(
  person: Person,
  { people, meeting }: { readonly people: ReadonlyMap<string, Person>; readonly meeting: Meeting },
): readonly NamedAt[] {
  if (meeting.minutes === undefined) return [];
  const minutes = minutesNaming(person, { people, minutes: meeting.minutes, date: meeting.date });
  return minutes.length === 0 ? [] : [{ meeting, minutes }];
}

function isPerson(party: Party, { id }: Person): boolean {
  return party.kind === 'person' && party.person.id === id;
}
