import { describe, expect, it } from 'vitest';
import { attendanceInWords, attendanceTable } from '../../../scripts/record/minutes/attendance-count.ts';
import { meeting, meetingWithMinutes } from '../../fixtures/record/meeting.ts';
import { membership, person } from '../../fixtures/record/people.ts';

const anna = person('hill-anna');
const ben = person('khan-ben');
const cora = person('lane-cora', [membership('substitute')]);
const dan = person('moor-dan', [membership('member', { until: '2025-08-31' })]);
const eve = person('nash-eve', [membership('member', { from: undefined })]);
const officer = person('quill-omar', [membership('officer')]);
const people = [anna, ben, cora, dan, eve, officer];

const first = meetingWithMinutes({
  id: '2025-07-28',
  people,
  data: { present: ['hill-anna', 'khan-ben', 'moor-dan'], apologies: ['lane-cora'], 'also-present': ['quill-omar'] },
  body: '## 1 One\nWords.\n::: departure {person=khan-ben time="16:39"}\nCouncillor Khan left.\n:::\n',
});
const second = meetingWithMinutes({
  id: '2025-09-08',
  people,
  data: {
    present: ['hill-anna', { person: 'lane-cora', capacity: 'Substitute Member', 'substitute-for': 'khan-ben' }],
    apologies: ['khan-ben'],
  },
  body: '## 2 Two\nWords.\n',
});
const cancelled = meetingWithMinutes(
  { id: '2025-10-06', people, data: { present: ['hill-anna'] }, body: '## 3 Three\nWords.\n' },
  { state: 'cancelled' },
);
const third = meetingWithMinutes({
  id: '2025-11-17',
  people,
  data: { present: ['khan-ben'] },
  body: '## 4 Four\nWords.\n',
});
const unknown = meeting('2026-01-05');

describe('Attendance by member and meeting', () => {
  const { meetings, rows } = attendanceTable([first, second, cancelled, third, unknown], people);

  it('counts meetings that took place and whose minutes are known', () => {
    expect(meetings.map(({ id }) => id)).toEqual(['2025-07-28', '2025-09-08', '2025-11-17']);
  });

  it('tells present, substitute, apologies, absent, and not a member then; officers are not in it', () => {
    expect(rows.map(({ person: { id }, cells }) => [id, ...cells.map(({ kind }) => kind)])).toEqual([
      ['hill-anna', 'present', 'present', 'absent'],
      ['khan-ben', 'present', 'apologies', 'present'],
      ['lane-cora', 'apologies', 'substitute', 'not-a-member'],
      ['moor-dan', 'present', 'not-a-member', 'not-a-member'],
    ]);
  });

  it('gives a rate over the meetings at which the person was expected; a substitute’s apology does not count', () => {
    expect(rows.map(({ attended, expected }) => `${attended} of ${expected}`)).toEqual([
      '2 of 3',
      '2 of 3',
      '1 of 1',
      '1 of 1',
    ]);
    expect(rows[2]?.rate).toBe(1);
    expect(rows.map(({ unlisted }) => unlisted)).toEqual([1, 0, 0, 0]);
  });

  it('calls nobody absent on the strength of a role whose first day is not known', () => {
    expect(rows.some(({ person: { id } }) => id === 'nash-eve')).toBe(false);
  });

  it('says it in words, with who came instead and who left', () => {
    const words = rows.map(({ cells }) => cells.map((cell) => attendanceInWords(cell)));
    expect(words[1]).toEqual(['Present, left at 4.39pm', 'Apologies; substitute: Cllr Cora Lane', 'Present']);
    expect(words[2]).toEqual(['Apologies', 'Present as substitute for Cllr Ben Khan', 'Not a member']);
    expect(words[0]?.[2]).toBe('Absent, no apology');
  });
});
