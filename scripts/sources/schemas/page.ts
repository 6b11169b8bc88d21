import { z } from 'zod';
import { words } from './scalars.ts';

/** `pages/*.md`: a page about the body, how to take part, and so on. */
export const pageSchema = z.strictObject({
  title: words,
  summary: words.optional(),
  order: z.int().default(100).describe('Its place in the menu.'),
  menu: z.boolean().default(true),
});

/** A page, checked. */
export type PageSource = z.output<typeof pageSchema>;
