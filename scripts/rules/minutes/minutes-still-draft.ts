import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** Minutes are signed at the same or the next suitable meeting (LGA 1972 Sch. 12 para. 41(1)). */
export const minutesStillDraft = defineRule({
  id: 'minutes-still-draft',
  severity: 'note',
  sentence: 'Minutes are a draft although a later meeting was held.',
  look: ({ record }) =>
    record.meetings.flatMap(({ date, minutes }) => {
      const later = record.meetings.find((meeting) => meeting.state === 'held' && meeting.date > date);
      if (minutes?.status !== 'draft' || later === undefined) return [];
      return [
        {
          ...minutes.source.position(['status']),
          message: `These minutes are still a draft, and a meeting was held on ${printDate(later.date)}.`,
          remedy:
            'If that meeting confirmed them, write "status: confirmed" and "confirmed-by" with the meeting and the minute.',
        },
      ];
    }),
});
