import { describe, expect, it } from 'vitest';
import { capacityInWords, presenceThen, toldOf } from '../../scripts/views/presence-view.ts';
import { minutesOf } from '../fixtures/record/minutes.ts';
import { membership, person } from '../fixtures/record/people.ts';

const people = ['hill-anna', 'khan-ben', 'lane-cora'].map((id) => person(id));
const left = '::: departure {person=khan-ben}\nCouncillor Khan left.\n:::\n';
const back = '::: arrival {person=khan-ben}\nCouncillor Khan came back.\n:::\n';
const minutes = minutesOf({
  id: '2026-02-02',
  people,
  data: { present: people.map(({ id }) => id) },
  body: `## 1 Open\nWords.\n## 2 Report\nWords.\n${left}## 3 Budget\nWords.\n## 4 Plan\nWords.\n${back}## 5 Close\nWords.\n`,
});

describe('Who was in the room for a minute', () => {
  it('is said only where arrivals or departures changed it', () => {
    expect(minutes.minutes.map((minute) => presenceThen(minutes, minute))).toEqual([
      undefined,
      undefined,
      {
        words: '2 members were present when this minute was taken; Cllr Ben Khan was not in the room.',
        changedHere: true,
      },
      {
        words: '2 members were present when this minute was taken; Cllr Ben Khan was not in the room.',
        changedHere: false,
      },
      { words: '3 members were present when this minute was taken.', changedHere: true },
    ]);
  });
});

describe('A substitute', () => {
  const anna = person('hill-anna');
  const ben = person('khan-ben', [membership('substitute')]);
  const presence = { person: ben, capacity: undefined, substituteFor: undefined, addedBy: undefined, note: undefined };
  const meeting = { date: '2026-02-02' };

  it('stands in for a member by name', () => {
    expect(capacityInWords({ ...presence, capacity: 'Substitute Member for Weir', substituteFor: anna })).toBe(
      'Substitute Member for Weir for Cllr Anna Hill',
    );
    expect(capacityInWords({ ...presence, substituteFor: anna })).toBe('Substitute for Cllr Anna Hill');
  });

  it('or it is told beside the list that nobody wrote down for whom', () => {
    const own = minutesOf({
      id: '2026-02-02',
      people: [ben],
      data: { present: ['khan-ben'] },
      body: '## 1 Open\nWords.\n',
    });
    const [listed] = own.attendance.present;
    expect(listed && [capacityInWords(listed), toldOf(listed, meeting, own)]).toEqual([
      undefined,
      ['Substitute (for whom is not recorded)'],
    ]);
    expect(capacityInWords({ ...presence, person: anna, capacity: 'Chair' })).toBe('Chair');
  });

  it('is named beside the apologies of the member', () => {
    const own = minutesOf({
      id: '2026-02-02',
      people: [anna, ben],
      data: { present: [{ person: 'khan-ben', 'substitute-for': 'hill-anna' }], apologies: ['hill-anna'] },
      body: '## 1 Open\nWords.\n',
    });
    expect(own.attendance.apologies.map((one) => toldOf(one, meeting, own))).toEqual([['Substitute: Cllr Ben Khan']]);
  });
});
