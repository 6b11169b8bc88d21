import { weekdayName } from '../../calendar/printed-date.ts';
import { sightingAt } from '../reading/passage.ts';
import { isoOf, writtenDates } from '../reading/written-dates.ts';
import { defineRule } from '../rule.ts';

/** People come on the weekday or on the date: they must be one. */
export const wrongWeekday = defineRule({
  id: 'wrong-weekday',
  severity: 'error',
  sentence: 'A date is given with a weekday that it does not have.',
  look: ({ passages }) =>
    passages.flatMap(writtenDates).flatMap((date) => {
      const iso = isoOf(date);
      if (iso === undefined || date.weekday === undefined || weekdayName(iso) === date.weekday) return [];
      return [
        sightingAt(date.passage, date.offset, {
          message: `"${date.text}": that day is a ${weekdayName(iso)}.`,
          remedy: 'Correct the weekday, or the date.',
        }),
      ];
    }),
});
