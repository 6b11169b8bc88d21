import { describe, expect, it } from 'vitest';
import { preceptRounds } from '../../../scripts/record/police-and-crime-panel/precept-round.ts';
import { statutoryCalendar } from '../../../scripts/record/police-and-crime-panel/statutory-calendar.ts';
import { statutoryFunctionOf } from '../../../scripts/record/police-and-crime-panel/statutory-function.ts';
import type { Meeting } from '../../../scripts/record/meetings/meeting.ts';
import { item, meeting, meetingWithMinutes } from '../../fixtures/record/meeting.ts';
import { peopleById, person } from '../../fixtures/record/people.ts';

describe('A title tells the statutory function that it deals with', () => {
  it.each([
    ['2026/27 Revenue budget, precept and capital programme', 'precept'],
    ['Review of the Police and Crime Commissioner’s Annual Report 2024-2025', 'annual-report'],
    ['Police and Crime Panel annual complaints monitoring', 'complaints'],
    ['Draft Police and Crime Plan 2025-2029', 'plan'],
    ['Confirmation hearing: Chief Finance Officer', 'confirmation-hearing'],
    ['Improving road and travel safety – Police and Crime Plan commitments', undefined],
    ['Annual report on complaints', 'complaints'],
    ['Panel work programme', undefined],
  ])('%s: %s', (title, key) => {
    expect(statutoryFunctionOf(title)?.key).toBe(key);
  });
});

const precept = (body: string, rest: Partial<Meeting> = {}): Meeting =>
  meetingWithMinutes(
    { id: '2026-02-02', body: `## 945 Budget and precept {item=5}\n::: resolved\n${body}\n:::\n` },
    { items: [item('2026-02-02', '5', { title: 'Budget and precept 2026/27' })], ...rest },
  );
const second = meeting('2026-02-16', {
  state: 'provisional',
  items: [item('2026-02-16', '4', { title: 'Revised precept' })],
});
const recordOf = (meetings: readonly Meeting[]) => ({
  meetings,
  people: peopleById([person('hill-anna')]),
  registers: { recommendations: [], workProgramme: { entries: [] } },
});

describe('The statutory calendar', () => {
  it('has each function with the meetings that dealt with it, and their minutes', () => {
    const line = statutoryCalendar(
      recordOf([precept('the precept be endorsed.'), { ...second, state: 'cancelled' }]),
      '2026-03-16',
    ).find((one) => one.function.key === 'precept');
    expect(
      line?.occasions.map(({ meeting: { id }, item: at, minute, state }) => [id, at?.key, minute?.key, state]),
    ).toEqual([
      ['2026-02-02', '5', '945', 'dealt-with'],
      ['2026-02-16', '4', undefined, 'cancelled'],
    ]);
  });

  it('does not claim what the record does not say: a day that has passed without minutes is not known', () => {
    const states = (today: string) =>
      statutoryCalendar(recordOf([{ ...second, state: 'scheduled' }]), today).flatMap(({ occasions }) =>
        occasions.map(({ state }) => state),
      );
    expect(states('2026-02-16')).toEqual(['planned']);
    expect(states('2026-02-17')).toEqual(['not-known']);
  });

  it('finds a minute where the agenda is not known', () => {
    const line = statutoryCalendar(recordOf([precept('the precept be endorsed.', { items: [] })]), '2026-03-16').find(
      (one) => one.function.key === 'precept',
    );
    expect(line?.occasions.map(({ item: at, minute }) => [at, minute?.key])).toEqual([[undefined, '945']]);
  });
});

describe('The round of a precept', () => {
  const states = (meetings: readonly Meeting[], today: string) =>
    preceptRounds(recordOf(meetings), today).map(({ financialYear, vetoed, steps }) => [
      financialYear,
      vetoed,
      ...steps.map(({ key, by, state }) => `${key} by ${by}: ${state}`),
    ]);

  it('ends with the report where there is no veto', () => {
    expect(
      states(
        [precept('the precept be endorsed, and no veto be used.'), { ...second, state: 'cancelled' }],
        '2026-03-16',
      ),
    ).toEqual([
      [
        '2026/27',
        false,
        'proposal by 2026-02-01: not-known',
        'report by 2026-02-08: done',
        'revised-precept by 2026-02-15: not-needed',
        'second-report by 2026-02-22: not-needed',
        'issue by 2026-03-01: not-known',
      ],
    ]);
  });

  it('goes to a second meeting after a veto', () => {
    expect(
      states(
        [precept('the proposed precept be vetoed as too high.'), { ...second, state: 'scheduled' }],
        '2026-02-10',
      )[0],
    ).toEqual([
      '2026/27',
      true,
      'proposal by 2026-02-01: not-known',
      'report by 2026-02-08: done',
      'revised-precept by 2026-02-15: open',
      'second-report by 2026-02-22: planned',
      'issue by 2026-03-01: open',
    ]);
  });

  it('is reviewed at the last meeting before the day for the report, not at a briefing in January', () => {
    const january = meeting('2026-01-05', {
      items: [item('2026-01-05', '6', { title: 'Budget and precept: outlook' })],
    });
    const [round] = preceptRounds(recordOf([january, precept('the precept be endorsed.')]), '2026-03-16');
    expect(round?.review?.meeting.id).toBe('2026-02-02');
  });

  it('is reviewed at the meeting that is called for it, not at one close to it that hears of the budget', () => {
    const called = meeting('2023-02-06', {
      kind: 'precept',
      state: 'scheduled',
      items: [item('2023-02-06', '1', { title: 'Policing precept 2023/24' })],
    });
    const close = meeting('2023-02-07', { items: [item('2023-02-07', '1', { title: 'The precept: questions' })] });
    const [round] = preceptRounds(recordOf([called, close]), '2026-03-16');
    expect([round?.review?.meeting.id, round?.vetoed, round?.steps.find(({ key }) => key === 'report')?.state]).toEqual(
      ['2023-02-06', undefined, 'not-known'],
    );
  });

  it('is overdue when the day has passed without a report', () => {
    const late = meeting('2027-02-15', { state: 'scheduled', items: [item('2027-02-15', '5', { title: 'Precept' })] });
    const cancelled = { ...late, state: 'cancelled' as const };
    expect(states([cancelled], '2027-02-10')[0]?.[3]).toBe('report by 2027-02-08: overdue');
  });

  it('knows the votes that a veto would need', () => {
    expect(preceptRounds(recordOf([precept('the precept be endorsed.')]), '2026-03-16')[0]?.threshold?.votes).toBe(1);
  });
});
