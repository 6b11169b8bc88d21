import { canCountBefore } from '../../calendar/bank-holidays.ts';
import { deadlineFor } from '../../calendar/deadline.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { workingCalendar } from '../../calendar/working-days.ts';
import { defineRule } from '../rule.ts';

/** The body's own rule in panel.yaml; no statute sets it. */
export const lateQuestion = defineRule({
  id: 'late-question',
  severity: 'warning',
  sentence: 'A public question came after the deadline and was taken all the same.',
  look: ({ record }) => {
    const { rules, jurisdiction } = record.body;
    const rule = rules['public-questions'];
    if (rule === undefined) return [];
    const calendar = workingCalendar({
      nation: jurisdiction,
      extra: rules['extra-holidays'],
      removed: rules['not-holidays'],
    });
    return record.registers.questions.flatMap(({ meetingId, received, outcome, title, source }) => {
      if (received === undefined || outcome === 'not-within-criteria' || outcome === 'withdrawn') return [];
      const day = record.meetingById.get(meetingId)?.date ?? meetingId.slice(0, 10);
      if (!canCountBefore(day)) return [];
      const deadline = deadlineFor(day, rule, calendar);
      if (received <= deadline.date) return [];
      return [
        {
          ...source.position(['received']),
          message: `"${title}" was received on ${printDate(received)}; questions were due by ${deadline.printed}.`,
          remedy: 'Correct the date, or answer why the question was taken.',
        },
      ];
    });
  },
});
