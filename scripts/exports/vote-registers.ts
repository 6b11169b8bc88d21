import type { Meeting } from '../record/meetings/meeting.ts';
import { voteWays } from '../record/minutes/minute.ts';
import type { Minute, Vote, VoteWay } from '../record/minutes/minute.ts';
import type { Person } from '../record/people/person.ts';
import { register } from './register.ts';
import type { Register, RegisterColumn } from './register.ts';

interface VoteRow {
  readonly meeting: Meeting;
  readonly minute: Minute;
  readonly vote: Vote;
  /** Which vote of its minute, from 1. */
  readonly place: number;
}

interface NamedVoteRow extends VoteRow {
  readonly person: Person;
  readonly way: VoteWay;
}

/** Votes as minutes record them, and, where they are named, who voted how. */
export function voteRegisters(meetings: readonly Meeting[], at: (address: string) => string): readonly Register[] {
  const votes = meetings.flatMap(votesAt);
  const named = votes.flatMap((row) =>
    voteWays.flatMap((way) => row.vote.roll[way].map((person): NamedVoteRow => ({ ...row, way, person }))),
  );
  const place: readonly RegisterColumn<VoteRow>[] = [
    { name: 'date', description: 'Day of the meeting', value: ({ meeting }) => meeting.date },
    { name: 'meeting', description: 'Identifier of the meeting', value: ({ meeting }) => meeting.id },
    { name: 'minute', description: 'Identifier of the minute', value: ({ minute }) => minute.key },
    { name: 'vote', description: 'Which vote of that minute, from 1', value: (row) => row.place },
  ];
  return [
    register({ name: 'votes', title: 'Votes' }, [...place, ...voteColumns(at)], votes),
    register(
      { name: 'named-votes', title: 'Who voted how' },
      [
        ...place,
        { name: 'person', description: 'Identifier of the person', value: ({ person }) => person.id },
        { name: 'name', description: 'Name', value: ({ person }) => person.name },
        { name: 'way', description: 'for, against or abstained', value: ({ way }) => way },
      ],
      named,
    ),
  ];
}

function voteColumns(at: (address: string) => string): readonly RegisterColumn<VoteRow>[] {
  return [
    { name: 'title', description: 'Title of the minute', value: ({ minute }) => minute.title },
    { name: 'unanimous', description: 'Whether the minutes call it unanimous', value: ({ vote }) => vote.unanimous },
    { name: 'for', description: 'Votes for, where counted', value: ({ vote }) => vote.for },
    { name: 'against', description: 'Votes against, where counted', value: ({ vote }) => vote.against },
    { name: 'abstained', description: 'Abstentions, where counted', value: ({ vote }) => vote.abstained },
    { name: 'mover', description: 'Who moved, where recorded', value: ({ vote }) => vote.mover?.id },
    { name: 'seconder', description: 'Who seconded, where recorded', value: ({ vote }) => vote.seconder?.id },
    { name: 'majority', description: 'simple or two-thirds', value: ({ vote }) => vote.majority },
    { name: 'address', description: 'Permanent address', value: ({ minute }) => at(minute.address) },
  ];
}

function votesAt(meeting: Meeting): readonly VoteRow[] {
  return (meeting.minutes?.minutes ?? []).flatMap((minute) =>
    minute.blocks
      .flatMap((block) => (block.kind === 'vote' ? [block.vote] : []))
      .map((vote, index) => ({ meeting, minute, vote, place: index + 1 })),
  );
}
