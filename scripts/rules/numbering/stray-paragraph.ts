import { paragraphsOf } from '../reading/paragraphs.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** Paragraph 10.1 in section 1: a number that belongs to another section. */
export const strayParagraph = defineRule({
  id: 'stray-paragraph',
  severity: 'warning',
  sentence: 'A paragraph has the number of another section.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      paragraphsOf(manuscript).flatMap(({ number, section, offset }) => {
        if (number === undefined || section === undefined || !number.includes('.')) return [];
        if (number.split('.')[0] === section.split('.')[0]) return [];
        return [
          sightingAt(manuscript, offset, {
            message: `Paragraph ${number} stands in section ${section}.`,
            remedy: 'Correct the number of the paragraph or of the section.',
          }),
        ];
      }),
    ),
});
