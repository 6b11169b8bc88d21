import { defineRule } from '../rule.ts';

/** Who confirmed what and when is the proof that minutes are the record (LGA 1972 Sch. 12 para. 41). */
export const confirmedWithoutMeeting = defineRule({
  id: 'confirmed-without-meeting',
  severity: 'warning',
  sentence: 'Minutes are confirmed, but no meeting is named that confirmed them.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      minutes?.status !== 'confirmed' || minutes.confirmedBy !== undefined
        ? []
        : [
            {
              ...minutes.source.position(['status']),
              message: 'These minutes are confirmed, but do not say by which meeting.',
              remedy: 'Add "confirmed-by" with the meeting and the minute.',
            },
          ],
    ),
});
