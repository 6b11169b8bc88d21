import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** The reader is sent to the foot of the page, and nothing is there. */
export const footnoteWithoutNote = defineRule({
  id: 'footnote-without-note',
  severity: 'error',
  sentence: 'A footnote is called for that does not exist.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const notes = new Set(manuscript.footnotes.notes.map(({ id }) => id));
      return manuscript.footnotes.markers
        .filter(({ id }) => !notes.has(id))
        .map(({ id, offset }) =>
          sightingAt(manuscript, offset, {
            message: `There is no footnote "${id}" in this paper.`,
            remedy: `Add a line "[^${id}]: ..." at the end.`,
          }),
        );
    }),
});
