import { defineRule } from '../rule.ts';

/** Times on a front sheet are approximate: a meeting may be faster than planned, so this is a note. */
export const endBeforeLastItem = defineRule({
  id: 'end-before-last-item',
  severity: 'note',
  sentence: 'A meeting ended before the time at which its last item was to start.',
  look: ({ record }) =>
    record.meetings.flatMap(({ end, items, minutes, source, frontmatter }) => {
      const last = items.findLast((item) => item.start !== undefined);
      if (end === undefined || last?.start === undefined || end >= last.start) return [];
      const place =
        frontmatter.end === undefined && minutes !== undefined
          ? minutes.source.position(['end'])
          : source.position(['end']);
      return [
        {
          ...place,
          message: `The meeting is said to have ended at ${end}; item ${last.number ?? last.title} was to start at ${last.start}.`,
          remedy: 'Correct the time, or answer that the meeting was shorter than planned.',
        },
      ];
    }),
});
