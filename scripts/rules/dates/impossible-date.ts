import { sightingAt } from '../reading/passage.ts';
import { writtenDates } from '../reading/written-dates.ts';
import { defineRule } from '../rule.ts';

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 31 June, 30 February, and 29 February where the year has none. */
export const impossibleDate = defineRule({
  id: 'impossible-date',
  severity: 'error',
  sentence: 'A date does not exist.',
  look: ({ passages }) =>
    passages
      .flatMap(writtenDates)
      .filter(
        ({ day, month, year }) =>
          day < 1 ||
          day > (days[month - 1] ?? 31) ||
          (month === 2 && day === 29 && year !== undefined && !isLeap(year)),
      )
      .map((date) =>
        sightingAt(date.passage, date.offset, {
          message: `There is no ${date.text}.`,
          remedy: 'Correct the day, the month or the year.',
        }),
      ),
});

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
