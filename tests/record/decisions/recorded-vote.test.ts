import { describe, expect, it } from 'vitest';
import { recordedVotes } from '../../../scripts/record/decisions/recorded-vote.ts';
import { meetingWithMinutes } from '../../fixtures/record/meeting.ts';
import { peopleById, person } from '../../fixtures/record/people.ts';

const everyone = ['hill-anna', 'khan-ben', 'lane-cora', 'moor-dan', 'nash-eve', 'park-ida'].map((id) => person(id));
const body = `
## 945 Precept
Words.
::: vote {unanimous majority=two-thirds}
The vote was unanimous.
:::
::: departure {person=khan-ben}
Councillor Khan left.
:::
## 946 Report
::: vote {for=3 against=1 mover=khan-ben}
Carried.
:::
`;
const votes = (present: readonly string[], profile: 'committee' | 'police-and-crime-panel') =>
  recordedVotes({
    meetings: [meetingWithMinutes({ id: '2026-02-02', people: everyone, data: { present }, body })],
    people: peopleById(everyone),
    body: { profile },
  });

describe('Recorded votes are measured against who was there', () => {
  it('when each minute was taken', () => {
    const found = votes(['hill-anna', 'khan-ben', 'lane-cora', 'moor-dan'], 'police-and-crime-panel');
    expect(
      found.map(({ minute: { key }, line, setting, faults }) => [
        key,
        line,
        setting.present,
        ...faults.map(({ message }) => message),
      ]),
    ).toEqual([
      ['945', 4, 4],
      [
        '946',
        11,
        3,
        '4 votes are recorded, but 3 members were present.',
        'Cllr Ben Khan moved or seconded, but was not present.',
      ],
    ]);
  });

  it('from where somebody left, also within the minute', () => {
    const [found] = recordedVotes({
      meetings: [
        meetingWithMinutes({
          id: '2026-02-02',
          people: everyone,
          data: { present: ['hill-anna', 'khan-ben', 'lane-cora'] },
          body: '\n## 945 Grant\n::: departure {person=khan-ben}\nCouncillor Khan left.\n:::\n\n::: vote {for="hill-anna, khan-ben" against=lane-cora}\n:::\n',
        }),
      ],
      people: peopleById(everyone),
      body: { profile: 'committee' },
    });
    expect(found?.setting.present).toBe(2);
    expect([found?.vote.for, found?.vote.against, found?.vote.abstained]).toEqual([2, 1, undefined]);
    expect(found?.vote.roll.for.map(({ id }) => id)).toEqual(['hill-anna', 'khan-ben']);
    expect(found?.faults.map(({ message }) => message)).toEqual([
      '3 votes are recorded, but 2 members were present.',
      'Cllr Ben Khan is named among those who voted, but was not present then.',
    ]);
  });

  it('two-thirds are of all members in a police and crime panel, of those present elsewhere', () => {
    const present = ['hill-anna', 'khan-ben', 'lane-cora'];
    expect(votes(present, 'police-and-crime-panel')[0]?.faults.map(({ message }) => message)).toEqual([
      '4 votes were needed, and 3 at most were given.',
    ]);
    expect(votes(present, 'committee')[0]?.faults).toEqual([]);
  });

  it('but not where the minutes list nobody', () => {
    expect(votes([], 'police-and-crime-panel').flatMap(({ faults }) => faults)).toEqual([]);
  });
});
