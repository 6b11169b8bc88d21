import { describe, expect, it } from 'vitest';
import { vetoThreshold } from '../../../scripts/record/police-and-crime-panel/veto.ts';
import { membership, person } from '../../fixtures/record/people.ts';

const members = Array.from({ length: 15 }, (_, index) =>
  person(`member-m${index}`, [
    membership(index < 12 ? 'member' : 'independent', index === 14 ? { until: '2026-02-28' } : {}),
  ]),
);

describe('A veto needs two-thirds of the members of the day (PRSRA 2011 Sch. 5 para. 4, Sch. 8 para. 5)', () => {
  it('ten of fifteen, and ten of fourteen', () => {
    expect(vetoThreshold(members, '2026-02-02', 'precept')).toEqual({
      votes: 10,
      currentMembers: 15,
      law: 'PRSRA 2011 Sch. 5 para. 4',
    });
    expect(vetoThreshold(members, '2026-03-16', 'chief-constable')).toMatchObject({
      votes: 10,
      currentMembers: 14,
      law: 'PRSRA 2011 Sch. 8 para. 5',
    });
  });

  it('nobody can say how many where the first day of a member is not on record', () => {
    const undated = person('member-undated', [membership('member', { from: undefined })]);
    expect(vetoThreshold([...members, undated], '2026-02-02', 'precept')).toBeUndefined();
  });
});
