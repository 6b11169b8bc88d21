import { defineRule } from '../rule.ts';
import { attendancePlace } from './attendance-place.ts';

/** Nobody is there and not there. */
export const presentAndApologising = defineRule({
  id: 'present-and-apologising',
  severity: 'error',
  sentence: 'Somebody is both present and on the list of apologies.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      (minutes?.attendance.apologies ?? []).flatMap(({ person }) => {
        if (!minutes?.attendance.present.some((presence) => presence.person.id === person.id)) return [];
        return [
          {
            ...attendancePlace(minutes, 'apologies', person.id),
            message: `${person.name} is both present and on the list of apologies.`,
            remedy: 'Take the name off one of the two lists.',
          },
        ];
      }),
    ),
});
