import { listing } from '../reading/listing.ts';
import { paragraphsOf } from '../reading/paragraphs.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { brokenSteps } from './paragraph-runs.ts';

/** Where 9.5 and 9.7 have a paragraph without number between them, that is 9.6. Other paragraphs may well go without. */
export const paragraphWithoutNumber = defineRule({
  id: 'paragraph-without-number',
  severity: 'warning',
  sentence: 'A paragraph has no number where one is left out of the run.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      brokenSteps(paragraphsOf(manuscript)).flatMap(({ paragraph, expected, skipped, unnumbered }) => {
        const first = unnumbered[0];
        if (first === undefined || skipped <= 0 || unnumbered.length < skipped) return [];
        return [
          sightingAt(manuscript, first.offset, {
            message: `This paragraph has no number, and ${listing([expected])} is left out before ${paragraph.number}.`,
            remedy: `Write "${expected} " before its first word, if that is its number.`,
          }),
        ];
      }),
    ),
});
