import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** People plan by this line: the meeting must be there, later, and have a time (LGA 1972 s.100A(6)(a): notice of time and place). */
export const nextMeetingIncomplete = defineRule({
  id: 'next-meeting',
  severity: 'warning',
  sentence: 'The next meeting is not in the record, has no time, or is not after this one.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) => {
      const { nextMeeting, date, source } = meeting;
      if (nextMeeting === undefined) return [];
      const place = source.position(['next-meeting']);
      const next = record.meetingById.get(nextMeeting) ?? record.meetings.find((other) => other.date === nextMeeting);
      const day = printDate(nextMeeting);
      if (nextMeeting <= date)
        return [
          {
            ...place,
            message: `The next meeting is given as ${day}, which is not after this one.`,
            remedy: 'Correct the date of the next meeting.',
          },
        ];
      if (next === undefined)
        return [
          {
            ...place,
            message: `The next meeting is given as ${day}, but there is no meeting on that day.`,
            remedy: 'Correct the date, or make the folder of that meeting.',
          },
        ];
      if (next.start === undefined && next.state !== 'cancelled')
        return [
          {
            ...place,
            message: `The next meeting, on ${day}, has no time.`,
            remedy: `Add "start:" to ${next.source.file}.`,
          },
        ];
      return [];
    }),
});
