import { isSeat } from '../../record/people/membership.ts';
import { defineRule } from '../rule.ts';

/** A seat without a first day is a seat on every day there is: votes, quorums and attendance cannot be counted with it. */
export const membershipUndated = defineRule({
  id: 'membership-undated',
  severity: 'warning',
  sentence: 'A member has no first day, so that nothing is counted with the member.',
  look: ({ record }) => {
    const { people } = record.sources;
    return people.data.people.flatMap(({ name, memberships }, index) =>
      memberships.flatMap(({ role, from }, at) =>
        !isSeat(role) || from !== undefined
          ? []
          : [
              {
                ...people.position(['people', index, 'memberships', at]),
                message: `${name} has a seat without a first day: attendance and majorities are not counted with it.`,
                remedy:
                  'Add from: "2025-05-20", the day of the appointment; where only the year is known, its first day with a note.',
              },
            ],
      ),
    );
  },
});
