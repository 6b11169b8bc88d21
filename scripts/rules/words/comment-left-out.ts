import { defineRule } from '../rule.ts';

/** A comment is for those who write a paper. It is published nowhere, but whoever gets the file can read it. */
export const commentLeftOut = defineRule({
  id: 'comment-left-out',
  severity: 'warning',
  sentence: 'A comment stands in a paper.',
  look: ({ record }) =>
    record.sources.comments.map((place) => ({
      ...place,
      message: 'A comment stands here. It is left out of the website, the pack and the search.',
      remedy: 'Take it out when it is settled, above all before the file itself is given to anybody.',
    })),
});
