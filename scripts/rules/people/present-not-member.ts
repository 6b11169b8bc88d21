import { isMemberOn, rolesOn } from '../../record/people/person.ts';
import { defineRule } from '../rule.ts';
import { attendancePlace } from './attendance-place.ts';

/** Only members and their substitutes sit; others are "also present". */
export const presentNotMember = defineRule({
  id: 'present-not-member',
  severity: 'warning',
  sentence: 'Somebody is on the list of members present who was no member that day and has no capacity.',
  look: ({ record }) =>
    record.meetings.flatMap(({ date, minutes }) =>
      (minutes?.attendance.present ?? []).flatMap(({ person, capacity }) => {
        const sits = isMemberOn(person, date) || rolesOn(person, date).some(({ role }) => role === 'substitute');
        if (minutes === undefined || sits || capacity !== undefined) return [];
        return [
          {
            ...attendancePlace(minutes, 'present', person.id),
            message: `${person.name} is listed as a member present, but people.yaml has no membership that day.`,
            remedy:
              'Add the membership to people.yaml, give the capacity ("Substitute Member"), or move the name to "also-present".',
          },
        ];
      }),
    ),
});
