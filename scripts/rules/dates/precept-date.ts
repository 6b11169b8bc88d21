import { preceptTimetable } from '../../calendar/police-and-crime-panel/precept.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { sightingAt } from '../reading/passage.ts';
import type { Passage } from '../reading/passage.ts';
import { writtenDates } from '../reading/written-dates.ts';
import { defineRule } from '../rule.ts';

/** The days are the same in every year. */
const anyYear = 2026;

/** What a sentence may be about, and the step of the timetable that it names. */
const steps = [
  { words: /\bsecond report\b/iu, key: 'second-report' },
  { words: /\brevised precept\b/iu, key: 'revised-precept' },
  { words: /\bveto\b/iu, key: 'report' },
] as const;

/** The law fixes the days of the precept (SI 2012/2271), and a veto after its day is none. Only for police and crime panels. */
export const preceptDate = defineRule({
  id: 'precept-date',
  severity: 'warning',
  sentence: 'A sentence gives a date for a veto, a revised precept or a second report that is not the day in law.',
  look: ({ record, manuscripts }) =>
    record.body.profile !== 'police-and-crime-panel' ? [] : manuscripts.flatMap((manuscript) => datesIn(manuscript)),
});

function datesIn(passage: Passage) {
  return writtenDates(passage)
    .filter(({ month }) => month === 2)
    .flatMap((date) => {
      const before = passage.words.slice(0, date.offset);
      const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n')) + 1);
      const step = steps.filter(({ words }) => words.test(sentence));
      const [only] = step;
      if (
        only === undefined ||
        step.length > 1 ||
        !/\b(?:by|no later than|not later than)\s+(?:the\s+)?$/iu.test(before)
      )
        return [];
      const year = date.year ?? anyYear;
      const due = preceptTimetable(`${year}/${String((year + 1) % 100).padStart(2, '0')}`).steps.find(
        ({ key }) => key === only.key,
      );
      if (due === undefined || Number(due.by.slice(8)) === date.day) return [];
      const day = date.year === undefined ? printDate(due.by).replace(/ \d{4}$/u, '') : printDate(due.by);
      return [
        sightingAt(passage, date.offset, {
          message: `"${date.text}": the day in law is ${day} (${due.law}).`,
          remedy: 'Correct the date, or answer that the body has set an earlier day of its own.',
        }),
      ];
    });
}
