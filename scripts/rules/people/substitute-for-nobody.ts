import { rolesOn } from '../../record/people/person.ts';
import { defineRule } from '../rule.ts';
import { attendancePlace } from './attendance-place.ts';

/** A substitute has the seat of one member for that day; who it is tells whether the seat was filled twice. */
export const substituteForNobody = defineRule({
  id: 'substitute-for-nobody',
  severity: 'warning',
  sentence: 'A substitute is present, and nothing says for whom.',
  look: ({ record }) =>
    record.meetings.flatMap(({ date, minutes }) =>
      (minutes?.attendance.present ?? []).flatMap(({ person, capacity, substituteFor }) => {
        const named = rolesOn(person, date).some(
          (membership) => membership.role === 'substitute' && membership.substituteFor !== undefined,
        );
        if (minutes === undefined || !/substitut/iu.test(capacity ?? '') || substituteFor !== undefined || named)
          return [];
        return [
          {
            ...attendancePlace(minutes, 'present', person.id),
            message: `${person.name} came as substitute, but for nobody.`,
            remedy: 'Add "substitute-for:" with the member’s id, or answer that the minutes do not say.',
          },
        ];
      }),
    ),
});
