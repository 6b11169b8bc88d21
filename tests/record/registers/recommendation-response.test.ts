import { describe, expect, it } from 'vitest';
import { responsesOn } from '../../../scripts/record/registers/recommendation-response.ts';
import { contextOf, meeting } from '../../fixtures/record/meeting.ts';
import { registersOf } from '../../fixtures/record/registers.ts';

const plan = {
  title: 'Draft plan',
  meeting: '2025-01-20',
  sent: '2025-01-27',
  'respond-by': '2025-02-24',
  recommendations: [
    { label: 'a', text: 'Say more.', response: { date: '2025-02-20', accepted: 'accepted' } },
    { label: 'b', text: 'Say it sooner.', response: { date: '2025-03-03' } },
    { label: 'c', text: 'Say it plainly.' },
  ],
};
const states = (source: object, date: string) => {
  const [set] = registersOf({ recommendations: { plan: source } }, contextOf([meeting('2025-01-20')])).registers
    .recommendations;
  if (set === undefined) throw new Error('no set');
  const { responses, ...counts } = responsesOn(set, date);
  return {
    counts: [counts.answered, counts.overdue, counts.days],
    responses: responses.map(({ answered, days, overdue, daysLate }) => [answered, days, overdue, daysLate]),
  };
};

describe('The answers to recommendations on a day', () => {
  it('are not late before their time', () => {
    expect(states(plan, '2025-02-24')).toEqual({
      counts: [1, 0, undefined],
      responses: [
        [true, 24, false, undefined],
        [false, undefined, false, undefined],
        [false, undefined, false, undefined],
      ],
    });
  });

  it('are overdue after it, by so many days', () => {
    expect(states(plan, '2025-02-26')).toEqual({
      counts: [1, 2, undefined],
      responses: [
        [true, 24, false, undefined],
        [false, undefined, true, 2],
        [false, undefined, true, 2],
      ],
    });
  });

  it('can have come late, which stays to be seen', () => {
    expect(states(plan, '2025-04-01').responses[1]).toEqual([true, 35, false, 7]);
  });

  it('took as long as the last of them', () => {
    expect(states({ ...plan, recommendations: plan.recommendations.slice(0, 2) }, '2025-04-01').counts).toEqual([
      2, 0, 35,
    ]);
  });

  it('are never overdue where no time was set, and have no days where nothing says when they were sent', () => {
    const open = { title: plan.title, meeting: plan.meeting, recommendations: plan.recommendations };
    expect(states(open, '2026-01-01').responses).toEqual([
      [true, undefined, false, undefined],
      [true, undefined, false, undefined],
      [false, undefined, false, undefined],
    ]);
  });
});
