import { describe, expect, it } from 'vitest';
import {
  hasQuorum,
  minutesWithoutQuorum,
  tallyFaults,
  votesNeeded,
} from '../../../scripts/record/decisions/majority.ts';
import type { Vote } from '../../../scripts/record/minutes/minute.ts';
import { minutesOf } from '../../fixtures/record/minutes.ts';
import { person } from '../../fixtures/record/people.ts';

const vote = (rest: Partial<Vote>): Vote => ({
  unanimous: false,
  for: undefined,
  against: undefined,
  abstained: undefined,
  roll: { for: [], against: [], abstained: [] },
  mover: undefined,
  seconder: undefined,
  majority: 'simple',
  ...rest,
});
const setting = {
  currentMembers: 15,
  present: 10,
  presentIds: new Set(['hill-anna', 'khan-ben']),
  twoThirdsOf: 'current-members' as const,
};
const faults = (rest: Partial<Vote>): readonly string[] =>
  tallyFaults(vote(rest), setting).map(({ message }) => message);

describe('The votes that a decision needs', () => {
  it.each([
    ['more than half of the votes cast', { kind: 'simple' as const }, { currentMembers: 15, present: 11, cast: 8 }, 5],
    [
      'more than half of those present where nobody counted',
      { kind: 'simple' as const },
      { currentMembers: 15, present: 11 },
      6,
    ],
    [
      'two-thirds of 15 current members',
      { kind: 'two-thirds' as const, of: 'current-members' as const },
      { currentMembers: 15, present: 11 },
      10,
    ],
    [
      'two-thirds of 14 rounded up',
      { kind: 'two-thirds' as const, of: 'current-members' as const },
      { currentMembers: 14, present: 11 },
      10,
    ],
    [
      'two-thirds of 11 present',
      { kind: 'two-thirds' as const, of: 'present' as const },
      { currentMembers: 15, present: 11 },
      8,
    ],
  ])('%s', (_what, rule, electorate, votes) => {
    expect(votesNeeded(rule, electorate)).toBe(votes);
  });
});

describe('A vote that cannot be', () => {
  it.each([
    [
      'more votes than members present',
      { for: 8, against: 2, abstained: 1 },
      '11 votes are recorded, but 10 members were present.',
    ],
    [
      'unanimous, and yet votes against',
      { unanimous: true, for: 9, against: 1 },
      'The vote is called unanimous, but 1 voted against.',
    ],
    ['carried by the smaller number', { for: 4, against: 5 }, '5 votes were needed, and 4 at most were given.'],
    [
      'two-thirds of all members not reached',
      { for: 9, majority: 'two-thirds' as const },
      '10 votes were needed, and 9 at most were given.',
    ],
    ['half a vote', { for: 4.5 }, 'A number of votes is not a whole number.'],
    ['a number that is none', { for: Number.NaN }, 'A number of votes is not a whole number.'],
    [
      'moved by somebody who was not there',
      { mover: person('moor-dan') },
      'Cllr Dan Moor moved or seconded, but was not present.',
    ],
    [
      'moved and seconded by one person',
      { mover: person('hill-anna'), seconder: person('hill-anna') },
      'Cllr Anna Hill both moved and seconded.',
    ],
  ])('%s', (_what, rest, message) => {
    expect(faults(rest)).toEqual([message]);
  });

  it.each([
    ['unanimous, without counts', { unanimous: true }],
    ['unanimous by two-thirds, with just enough present', { unanimous: true, majority: 'two-thirds' as const }],
    ['a tie, which the chair’s vote decides', { for: 5, against: 5 }],
    ['nothing but a mover who was there', { mover: person('hill-anna'), seconder: person('khan-ben') }],
  ])('is not: %s', (_what, rest) => {
    expect(faults(rest)).toEqual([]);
  });
});

describe('A quorum', () => {
  it('is there with enough members; without a rule nobody can say', () => {
    expect([hasQuorum(5, 5), hasQuorum(4, 5), hasQuorum(4, undefined)]).toEqual([true, false, undefined]);
  });

  it('can be lost when members leave', () => {
    const body = '## 1 One\nWords.\n::: departure {person=khan-ben}\nCouncillor Khan left.\n:::\n## 2 Two\nWords.\n';
    const minutes = minutesOf({
      id: '2025-09-08',
      people: [person('hill-anna'), person('khan-ben')],
      data: { present: ['hill-anna', 'khan-ben'] },
      body,
    });
    expect(minutesWithoutQuorum(minutes, 2)).toEqual([{ minuteKey: '2', present: 1 }]);
    expect(minutesWithoutQuorum(minutes, undefined)).toEqual([]);
  });
});
