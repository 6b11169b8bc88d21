import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { captionsOf } from './captions.ts';

/** Two different tables under one caption: one of them has the caption of the other. */
export const captionRepeated = defineRule({
  id: 'caption-repeated',
  severity: 'warning',
  sentence: 'Two tables or figures of a paper have the same caption.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const captions = captionsOf(manuscript);
      return captions.flatMap((one, index) => {
        const first = captions
          .slice(0, index)
          .find(
            ({ caption, form, src }) =>
              caption === one.caption && form === one.form && (src === undefined || src !== one.src),
          );
        if (first === undefined) return [];
        return [
          sightingAt(manuscript, one.offset, {
            message: `The caption "${one.caption}" stands under two different ${one.form}s.`,
            remedy: 'Say in each caption what only that one shows.',
          }),
        ];
      });
    }),
});
