import { defineRule } from '../rule.ts';

/** A file in a meeting's folder that no agenda lists is published nowhere. */
export const orphanPaper = defineRule({
  id: 'orphan-paper',
  severity: 'warning',
  sentence: 'A paper is listed under no item.',
  look: ({ record, manuscripts }) => {
    const listed = new Set(manuscripts.map(({ file }) => file));
    return record.sources.meetings.flatMap(({ documents, meeting }) =>
      [...documents.values()]
        .filter(({ file }) => !listed.has(file))
        .map(({ file, data, position }) => ({
          ...position([]),
          file,
          message: `"${data.title}" is listed under no item of ${meeting.data.date}.`,
          remedy: `Add "${file.slice(file.lastIndexOf('/') + 1, -3)}" to the item’s "documents:", or move the file out of the content folder.`,
        })),
    );
  },
});
