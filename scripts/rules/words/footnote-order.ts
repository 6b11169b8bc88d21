import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** Numbered footnotes are called for in the order of their numbers; the first that is not is told. */
export const footnoteOrder = defineRule({
  id: 'footnote-order',
  severity: 'note',
  sentence: 'Footnotes are called for out of the order of their numbers.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      let highest = 0;
      for (const { id, offset } of manuscript.footnotes.markers) {
        const number = Number(id);
        if (!Number.isInteger(number)) return [];
        if (number > highest + 1) {
          return [
            sightingAt(manuscript, offset, {
              message: `Footnote ${number} is called for ${highest === 0 ? 'first' : `after footnote ${highest}`}.`,
              remedy: 'Number the footnotes in the order in which the text calls for them.',
            }),
          ];
        }
        highest = Math.max(highest, number);
      }
      return [];
    }),
});
