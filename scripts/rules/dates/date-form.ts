import { isIsoDate } from '../../calendar/iso-date.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { counted } from '../reading/listing.ts';
import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const strange =
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)\s+\d{1,2}(?:st|nd|rd|th)?,\s+\d{4}\b|(?<![\d/.])\d{1,2}\/\d{1,2}\/(?:20)?\d{2}(?![\d/])|(?<![\d/.-])\d{1,2}\.\d{1,2}\.20\d{2}(?!\d)/gu;

/** 8/9/25 is in September for some readers and in August for others. */
export const dateForm = defineRule({
  id: 'date-form',
  severity: 'note',
  sentence: 'A paper writes dates in figures, or with the month first.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const hits = search([manuscript], strange);
      const first = hits[0];
      if (first === undefined) return [];
      const more = hits.length === 1 ? '' : ` and ${counted(hits.length - 1, 'more', 'more')} like it`;
      return [
        sightingAt(manuscript, first.match.index, {
          message: `The date "${inline(first.match[0])}"${more} can be misread.`,
          remedy: remedyFor(inline(first.match[0])),
        }),
      ];
    }),
});

/** The date as it should stand: in figures the day is taken to be first, unless only the other order is a date. */
function remedyFor(written: string): string {
  const american = /^(\p{L}+) (\d{1,2})\p{L}*, (\d{4})$/u.exec(written);
  if (american !== null) {
    const [, name = '', day = '', year = ''] = american;
    return `Write "${Number(day)} ${name} ${year}".`;
  }
  const [first = 0, second = 0, year = 0] = written.split(/[/.]/u).map(Number);
  const asDate = (day: number, month: number): string | undefined => {
    const iso = `${year < 100 ? 2000 + year : year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isIsoDate(iso) ? printDate(iso) : undefined;
  };
  const meant = asDate(first, second) ?? asDate(second, first);
  return meant === undefined
    ? 'Write the day, then the name of the month, then the year.'
    : `Write "${meant}", if that is the day.`;
}
