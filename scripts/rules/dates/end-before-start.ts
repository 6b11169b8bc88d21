import { defineRule } from '../rule.ts';

/** A meeting ends after it starts. */
export const endBeforeStart = defineRule({
  id: 'end-before-start',
  severity: 'error',
  sentence: 'A meeting ends before it starts.',
  look: ({ record }) =>
    record.meetings.flatMap(({ start, end, source, minutes, frontmatter }) => {
      if (start === undefined || end === undefined || end > start) return [];
      const place =
        frontmatter.end === undefined && minutes !== undefined
          ? minutes.source.position(['end'])
          : source.position(['end']);
      return [
        {
          ...place,
          message: `The meeting started at ${start} and is said to have ended at ${end}.`,
          remedy: 'Correct the time; write it on the 24-hour clock.',
        },
      ];
    }),
});
