import { z } from 'zod';
import { words } from './scalars.ts';

/** `synonyms.yaml`: words that find one another. */
export const synonymsSchema = z.strictObject({
  groups: z
    .array(z.array(words).min(2))
    .describe('Each group is a list of words or phrases that mean the same: ["speeding", "fast cars"].'),
});

/** `synonyms.yaml`, checked. */
export type SynonymsSource = z.output<typeof synonymsSchema>;
