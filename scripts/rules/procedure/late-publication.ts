import { canCountBefore } from '../../calendar/bank-holidays.ts';
import { checkPublication } from '../../calendar/clear-days.ts';
import type { PublicationCheck } from '../../calendar/clear-days.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { workingCalendar } from '../../calendar/working-days.ts';
import { rulesOf } from '../../record/body-rules.ts';
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
      const check = publicationOf(record, date, published);
      if (check === undefined || check.inTime) return [];
      const { lastDate, given, required } = check;
      return [
        {
          ...source.position(['published']),
          message: `The agenda was published on ${printDate(published)}: ${given} of ${required} days; the last day was ${printDate(lastDate)}.`,
          remedy: 'Add "late-reason:" with the reason, or correct the date.',
        },
      ];
    }),
});

/** Undefined where the body asks for no clear days. */
function publicationOf({ body }: BodyRecord, meeting: string, published: string): PublicationCheck | undefined {
  const { jurisdiction, rules } = body;
  const { notice } = rulesOf(body);
  if (notice === undefined || !canCountBefore(meeting)) return undefined;
  const calendar = workingCalendar({
    nation: jurisdiction,
    extra: rules['extra-holidays'],
    removed: rules['not-holidays'],
  });
  return checkPublication({ meeting, published }, calendar, notice);
}
