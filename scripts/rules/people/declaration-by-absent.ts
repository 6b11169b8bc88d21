import { defineRule } from '../rule.ts';
import { attendancePlace, inTheRoom } from './attendance-place.ts';

/** An interest is declared at the meeting (Localism Act 2011 s.31), by somebody who is there. */
export const declarationByAbsent = defineRule({
  id: 'declaration-by-absent',
  severity: 'warning',
  sentence: 'Somebody declared an interest who was not there.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      (minutes?.attendance.declarations ?? []).flatMap(({ person }) => {
        if (minutes === undefined || minutes.attendance.present.length === 0 || inTheRoom(minutes).has(person.id))
          return [];
        return [
          {
            ...attendancePlace(minutes, 'declarations', person.id),
            message: `${person.name} declared an interest, but is not on the list of those present.`,
            remedy: 'Add the name to "present", or correct the declaration.',
          },
        ];
      }),
    ),
});
