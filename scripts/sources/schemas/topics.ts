import { z } from 'zod';
import { id, words } from './scalars.ts';

/** `topics.yaml`: the matters that are followed from meeting to meeting. */
export const topicsSchema = z.strictObject({
  topics: z
    .array(
      z.strictObject({
        id: id.describe('A short stable name; papers and items name the topic by it.'),
        title: words.describe('As readers see it.'),
        about: words.optional().describe('What it is about, in a sentence.'),
        synonyms: z.array(words).default([]).describe('Other words for it, by which the search finds it.'),
      }),
    )
    .describe('The topics, in any order.'),
});

/** `topics.yaml`, checked. */
export type TopicsSource = z.output<typeof topicsSchema>;
