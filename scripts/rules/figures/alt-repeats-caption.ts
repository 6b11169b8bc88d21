import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { captionsOf } from './captions.ts';

/** A screen reader reads both: the second time should tell something new (WCAG 2.2 1.1.1). */
export const altRepeatsCaption = defineRule({
  id: 'alt-repeats-caption',
  severity: 'warning',
  sentence: 'The alternative text of a picture says the same as its caption.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      captionsOf(manuscript)
        .filter(({ alt, caption }) => alt !== undefined && plain(alt) === plain(caption))
        .map(({ caption, offset }) =>
          sightingAt(manuscript, offset, {
            message: `The alternative text repeats the caption: "${caption}".`,
            remedy: 'Say in alt="..." what the picture shows: its shape, its highest and lowest, what matters.',
          }),
        ),
    ),
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
