import { describe, expect, it } from 'vitest';
import { membershipOn } from '../../../scripts/record/people/membership.ts';
import { council, membership, person } from '../../fixtures/record/people.ts';

const riverton = council('riverton');
const ashby = council('ashby');
const anna = person('hill-anna', [
  membership('member', { organisation: riverton }),
  membership('chair', { from: '2025-07-28', until: '2026-07-20' }),
]);
const ben = person('khan-ben', [
  membership('member', { organisation: ashby }),
  membership('vice-chair', { from: '2025-07-28' }),
]);
const cora = person('lane-cora', [membership('independent')]);
const dan = person('moor-dan', [membership('member', { organisation: ashby, until: '2025-08-31' })]);
const eve = person('nash-eve', [
  membership('substitute', { organisation: riverton, from: '2025-12-02', substituteFor: 'hill-anna' }),
]);
const omar = person('quill-omar', [membership('officer', { organisation: riverton })]);
const people = [anna, ben, cora, dan, eve, omar];

describe('The membership of a day', () => {
  it('has every member once, by council from A to Z, independent members last', () => {
    const { seats, delegations } = membershipOn(people, '2025-07-28');
    expect(seats.map(({ person: { id } }) => id)).toEqual(['hill-anna', 'khan-ben', 'lane-cora', 'moor-dan']);
    expect(
      delegations.map(({ organisation, seats: theirs }) => [
        organisation?.id,
        ...theirs.map(({ person: { id } }) => id),
      ]),
    ).toEqual([
      ['ashby', 'khan-ben', 'moor-dan'],
      ['riverton', 'hill-anna'],
      [undefined, 'lane-cora'],
    ]);
  });

  it('leaves out whoever had left, and knows who presides', () => {
    const { seats, chair, viceChair } = membershipOn(people, '2025-09-08');
    expect(seats).toHaveLength(3);
    expect([chair?.id, viceChair?.id]).toEqual(['hill-anna', 'khan-ben']);
    expect(membershipOn(people, '2025-06-01').chair).toBeUndefined();
  });

  it('names the new chair on the day that the office changes hands', () => {
    const next = person('park-ida', [membership('member'), membership('chair', { from: '2026-07-20' })]);
    expect(membershipOn([...people, next], '2026-07-20').chair?.id).toBe('park-ida');
    expect(membershipOn([next, ...people], '2026-07-19').chair?.id).toBe('hill-anna');
  });

  it('lists substitutes from the day they were named, with whose', () => {
    expect(membershipOn(people, '2025-11-17').substitutes).toEqual([]);
    expect(
      membershipOn(people, '2026-01-05').substitutes.map(({ person: { id }, membership: { substituteFor } }) => [
        id,
        substituteFor,
      ]),
    ).toEqual([['nash-eve', 'hill-anna']]);
  });

  it('says where the first day of a role is not known', () => {
    const { seats } = membershipOn([person('nash-eve', [membership('member', { from: undefined })])], '2020-01-01');
    expect(seats.map(({ sure }) => sure)).toEqual([false]);
  });
});
