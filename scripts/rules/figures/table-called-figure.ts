import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { captionsOf } from './captions.ts';

/** People look for a table among the tables. */
export const tableCalledFigure = defineRule({
  id: 'table-called-figure',
  severity: 'warning',
  sentence: 'The caption of a table calls it a figure, or the other way round.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      captionsOf(manuscript).flatMap(({ form, caption, offset }) => {
        const called = /^(figure|table)\s+\d/iu.exec(caption)?.[1]?.toLowerCase();
        if (called === undefined || (called === 'table') === (form === 'table')) return [];
        return [
          sightingAt(manuscript, offset, {
            message: `A ${form} is called a ${called} in its caption: "${caption}".`,
            remedy: `Take the number out of the caption; it is printed from number=, as a ${form === 'table' ? 'table' : 'figure'}.`,
          }),
        ];
      }),
    ),
});
