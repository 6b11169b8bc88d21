import { municipalYear } from '../../calendar/municipal-year.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';

/** The programme of 2025/26 has no meeting in September 2026. */
export const workProgrammeYear = defineRule({
  id: 'work-programme-year',
  severity: 'warning',
  sentence: 'A line of the work programme is dated outside its municipal year.',
  look: ({ record }) =>
    record.registers.workProgramme.entries.flatMap(({ date, year, title }, index) => {
      if (date === undefined || shortYear(year) === undefined || shortYear(year) === municipalYear(date).label)
        return [];
      return [
        {
          ...record.sources.workProgramme.position(['entries', index, 'date']),
          message: `${title === undefined ? 'A line' : `"${title}"`} stands in the work programme of ${year}, but ${printDate(date)} is in ${municipalYear(date).label}.`,
          remedy: 'Correct the date or the year.',
        },
      ];
    }),
});

/** `2025/26` for any form of it; undefined for what is no year. */
function shortYear(label: string): string | undefined {
  const match = /^(\d{4})\s?[-–/]\s?(?:\d{2})?(\d{2})$/u.exec(label);
  return match === null ? undefined : `${match[1] ?? ''}/${match[2] ?? ''}`;
}
