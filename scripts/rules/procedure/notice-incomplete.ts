import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** Notice of a meeting gives its time and place (LGA 1972 s.100A(6)(a)). Looked at from the day its agenda is published. */
export const noticeIncomplete = defineRule({
  id: 'notice-incomplete',
  severity: 'error',
  sentence: 'The agenda of a meeting to come is published, but its time or place is not given.',
  look: ({ record, today }) =>
    record.meetings.flatMap(({ state, date, start, venue, source }) => {
      const missing = [...(start === undefined ? ['time'] : []), ...(venue === undefined ? ['place'] : [])];
      if ((state !== 'published' && state !== 'amended') || date < today || missing.length === 0) return [];
      return [
        {
          ...source.position(['state']),
          message: `The agenda for ${printDate(date)} is published without the ${missing.join(' and the ')} of the meeting.`,
          remedy: 'Add "start:" and "venue:".',
        },
      ];
    }),
});
