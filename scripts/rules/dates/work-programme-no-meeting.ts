import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** An item can only come to a meeting; visits and briefings have days of their own. */
export const workProgrammeNoMeeting = defineRule({
  id: 'work-programme-no-meeting',
  severity: 'warning',
  sentence: 'An item of the work programme is dated to a day without a meeting.',
  look: ({ record }) =>
    record.registers.workProgramme.entries.flatMap(({ date, title, kind, status }, index) => {
      if (
        date === undefined ||
        kind !== 'item' ||
        status === 'cancelled' ||
        record.meetings.some((meeting) => meeting.date === date)
      )
        return [];
      return [
        {
          ...record.sources.workProgramme.position(['entries', index, 'date']),
          message: `${title === undefined ? 'An item' : `"${title}"`} is planned for ${printDate(date)}, but no meeting is held that day.`,
          remedy: 'Correct the date, or make the folder of the meeting.',
        },
      ];
    }),
});
