import { z } from 'zod';
import { words } from './scalars.ts';

/** `pages/*.md`: a page about the body, how to take part, and so on. */
export const pageSchema = z.strictObject({
  title: words.describe('The title of the page.'),
  summary: words.optional().describe('What it is about, in a sentence.'),
  order: z.int().default(100).describe('Its place in the menu.'),
  menu: z.boolean().default(true).describe('Whether it stands in the menu.'),
  search: z.boolean().default(true).describe('Whether the search finds it.'),
});

/** A page, checked. */
export type PageSource = z.output<typeof pageSchema>;
