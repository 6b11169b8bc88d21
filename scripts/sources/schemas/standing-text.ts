import { z } from 'zod';
import { words } from './scalars.ts';

/** `standing-text/*.md`: a standing item; its body is the wording printed under it. */
export const standingTextSchema = z.strictObject({
  title: words.describe('The title of the item.'),
  role: z
    .enum([
      'notice-of-recording',
      'apologies',
      'declarations',
      'exclusion',
      'minutes',
      'tracker',
      'public-questions',
      'work-programme',
      'next-meeting',
      'urgent',
      'other',
    ])
    .default('other'),
});

/** A standing text, checked. */
export type StandingTextSource = z.output<typeof standingTextSchema>;
