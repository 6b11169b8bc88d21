import { z } from 'zod';
import { id, words } from './scalars.ts';

/** `topics.yaml`: the matters that are followed from meeting to meeting. */
export const topicsSchema = z.strictObject({
  topics: z.array(z.strictObject({ id, title: words, about: words.optional(), synonyms: z.array(words).default([]) })),
});

/** `topics.yaml`, checked. */
export type TopicsSource = z.output<typeof topicsSchema>;
