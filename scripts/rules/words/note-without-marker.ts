import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A note that nothing calls for is not printed at all. */
export const noteWithoutMarker = defineRule({
  id: 'note-without-marker',
  severity: 'warning',
  sentence: 'A footnote is written that nothing calls for.',
  look: ({ record, manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const inTables = manuscript.tables.flatMap(({ csv }) => record.sources.texts.get(csv ?? '') ?? []);
      return manuscript.footnotes.notes
        .filter(
          ({ id }) =>
            !manuscript.footnotes.markers.some((marker) => marker.id === id) &&
            !inTables.some((text) => text.includes(`[^${id}]`)),
        )
        .map(({ id, offset }) =>
          sightingAt(manuscript, offset, {
            message: `Nothing in the text calls for footnote "${id}".`,
            remedy: `Write [^${id}] where it belongs, or take the note out.`,
          }),
        );
    }),
});
