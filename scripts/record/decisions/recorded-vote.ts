import { tallyFaults } from './majority.ts';
import type { TallyFault, VoteSetting } from './majority.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { membershipOn } from '../people/membership.ts';
import type { Minute, MinutesOfMeeting, Vote } from '../minutes/minute.ts';
import type { Person } from '../people/person.ts';
import { presentAt } from '../minutes/presence.ts';
import type { Moment } from '../minutes/presence.ts';

/** A vote that minutes record, with what it is measured against. */
export interface RecordedVote {
  readonly meeting: Meeting;
  readonly minute: Minute;
  readonly vote: Vote;
  /** The line of the minutes on which it stands. */
  readonly line: number;
  readonly setting: VoteSetting;
  readonly faults: readonly TallyFault[];
}

/** What votes are made from, and how the body counts two-thirds: a police and crime panel of its current members. */
export interface VoteRecord {
  readonly meetings: readonly Meeting[];
  readonly people: ReadonlyMap<string, Person>;
  readonly body: { readonly profile: 'committee' | 'police-and-crime-panel' };
}

/** Every vote in the record, with what about it cannot be. Minutes that list nobody are not held against their votes. */
export function recordedVotes({ meetings, people, body }: VoteRecord): readonly RecordedVote[] {
  const twoThirdsOf = body.profile === 'police-and-crime-panel' ? 'current-members' : 'present';
  return meetings.flatMap((meeting) => {
    const { minutes } = meeting;
    if (minutes === undefined) return [];
    return minutes.minutes.flatMap((minute) =>
      minute.blocks.flatMap((block, index) => {
        if (block.kind !== 'vote') return [];
        const setting = voteSetting(
          { people: people.values(), minutes, date: meeting.date, twoThirdsOf },
          { minuteKey: minute.key, block: index },
        );
        const faults = minutes.attendance.present.length === 0 ? [] : tallyFaults(block.vote, setting);
        return [{ meeting, minute, vote: block.vote, line: block.line, setting, faults }];
      }),
    );
  });
}

interface SettingContext {
  readonly people: Iterable<Person>;
  readonly minutes: MinutesOfMeeting;
  readonly date: string;
  readonly twoThirdsOf: VoteSetting['twoThirdsOf'];
}

/** Who could vote at a moment. Members whose first day is not on record are members of any day: nobody counts with them. */
export function voteSetting({ people, minutes, date, twoThirdsOf }: SettingContext, moment: Moment): VoteSetting {
  const present = presentAt(minutes, moment);
  const { seats } = membershipOn(people, date);
  return {
    currentMembers: seats.every(({ sure }) => sure) ? seats.length : undefined,
    present: present.length,
    presentIds: new Set(present.map(({ person }) => person.id)),
    twoThirdsOf,
  };
}
