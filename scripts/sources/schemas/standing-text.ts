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
    .default('other')
    .describe('What the item is for, so that the record knows declarations, minutes or the next meeting as such.'),
});

/** A standing text, checked. */
export type StandingTextSource = z.output<typeof standingTextSchema>;
