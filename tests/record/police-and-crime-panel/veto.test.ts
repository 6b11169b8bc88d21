import { describe, expect, it } from 'vitest';
import { vetoThreshold, vetoWasPossible } from '../../../scripts/record/police-and-crime-panel/veto.ts';
import { minutesOf } from '../../fixtures/record/minutes.ts';
import { membership, person } from '../../fixtures/record/people.ts';

const members = Array.from({ length: 15 }, (_, index) => person(`member-m${index}`, [membership(index < 12 ? 'member' : 'independent', index === 14 ? { until: '2026-02-28' } : {})]));

describe('A veto needs two-thirds of the members of the day (PRSRA 2011 Sch. 5 para. 4, Sch. 8 para. 5)', () => {
  it('ten of fifteen, and ten of fourteen', () => {
    expect(vetoThreshold(members, '2026-02-02', 'precept')).toEqual({
      votes: 10,
      currentMembers: 15,
      unsure: 0,
      law: 'PRSRA 2011 Sch. 5 para. 4',
      words: 'A veto of the proposed precept needs 10 votes: two-thirds of the 15 members of the panel, whether present or not.',
    });
    expect(vetoThreshold(members, '2026-03-16', 'chief-constable')).toMatchObject({ votes: 10, currentMembers: 14, law: 'PRSRA 2011 Sch. 8 para. 5' });
  });

  it('cannot be carried by fewer who are there', () => {
    const threshold = vetoThreshold(members, '2026-02-02', 'precept');
    const present = members.slice(0, 10).map(({ id }) => id);
    const minutes = minutesOf({ id: '2026-02-02', people: members, data: { present }, body: `## 945 Precept\nWords.\n::: departure {person=${present[0] ?? ''}}\nOne left.\n:::\n## 946 Report\nWords.\n` });
    expect(vetoWasPossible(threshold, minutes, '945')).toBe(true);
    expect(vetoWasPossible(threshold, minutes, '946')).toBe(false);
  });
});
