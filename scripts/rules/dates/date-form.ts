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
          remedy: 'Write 8 September 2025.',
        }),
      ];
    }),
});
