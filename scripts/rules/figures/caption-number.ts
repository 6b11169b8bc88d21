import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { captionsOf } from './captions.ts';

/** A number that is typed in the caption as well as in `number=` is printed twice, and may differ. */
export const captionNumber = defineRule({
  id: 'caption-number',
  severity: 'warning',
  sentence: 'A caption has a number of its own beside the one it is given.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      captionsOf(manuscript).flatMap(({ form, caption, number, offset }) => {
        const typed = /^(?:figure|table)\s+(\d+[a-z]?)/iu.exec(caption)?.[1];
        // What a caption calls otherwise is told by table-called-figure, once.
        if (typed === undefined || caption.toLowerCase().startsWith('table') !== (form === 'table')) return [];
        const other =
          number === undefined
            ? 'has no number= of its own'
            : typed === number
              ? 'has the number twice'
              : `is given number ${number}`;
        return [
          sightingAt(manuscript, offset, {
            message: `The caption "${caption}" says ${typed} and ${other}.`,
            remedy: 'Give the number in number= only.',
          }),
        ];
      }),
    ),
});
