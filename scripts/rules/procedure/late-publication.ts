import { checkPublication } from '../../calendar/clear-days.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { workingCalendar } from '../../calendar/working-days.ts';
import type { BodyRecord } from '../../record/record.ts';
import { defineRule } from '../rule.ts';

/** An agenda is open for so many clear days, or the item is urgent and the minutes say why (LGA 1972 s.100B(3), (4)). */
export const latePublication = defineRule({
  id: 'late-publication',
  severity: 'error',
  sentence: 'An agenda was published later than the rule of clear days, and no reason is given.',
  look: ({ record }) =>
    record.meetings.flatMap(({ date, published, lateReason, state, source }) => {
      if (published === undefined || lateReason !== undefined || state === 'cancelled') return [];
      const { inTime, lastDate, given, required } = publicationOf(record, date, published);
      if (inTime) return [];
      return [
        {
          ...source.position(['published']),
          message: `The agenda was published on ${printDate(published)}: ${given} of ${required} days; the last day was ${printDate(lastDate)}.`,
          remedy: 'Add "late-reason:" with the reason, or correct the date.',
        },
      ];
    }),
});

function publicationOf({ body: { jurisdiction, rules } }: BodyRecord, meeting: string, published: string) {
  const calendar = workingCalendar({
    nation: jurisdiction,
    extra: rules['extra-holidays'],
    removed: rules['not-holidays'],
  });
  return checkPublication({ meeting, published }, calendar, rules['clear-days']);
}
