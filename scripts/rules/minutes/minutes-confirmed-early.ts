import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** No meeting can confirm minutes of itself or of a later one, and none that has not been held. */
export const minutesConfirmedEarly = defineRule({
  id: 'minutes-confirmed-early',
  severity: 'error',
  sentence: 'Minutes were confirmed by a meeting that was not after their own, or has not been held.',
  look: ({ record, today }) =>
    record.meetings.flatMap(({ date, minutes }) => {
      const confirming = minutes?.confirmedBy?.meetingId.slice(0, 10);
      if (minutes === undefined || confirming === undefined || (confirming > date && confirming <= today)) return [];
      return [
        {
          ...minutes.source.position(['confirmed-by', 'meeting']),
          message: `The minutes of ${printDate(date)} cannot have been confirmed on ${printDate(confirming)}${confirming > today ? ', which is still to come' : ''}.`,
          remedy: 'Write the date of the meeting that confirmed them.',
        },
      ];
    }),
});
