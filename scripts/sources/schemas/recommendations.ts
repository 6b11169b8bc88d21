import { z } from 'zod';
import { answers, date, id, label, webAddress, words } from './scalars.ts';

/** `recommendations/*.md`: a statutory report of the body, its recommendations and the responses. */
export const recommendationsSchema = z.strictObject({
  title: words,
  meeting: date,
  report: z.string().optional().describe('The report, like "doc:2025-01-20/5/statutory-report".'),
  basis: words.optional().describe('The law it is made under.'),
  sent: date.optional().describe('When it was sent to the commissioner.'),
  'respond-by': date.optional(),
  recommendations: z
    .array(
      z.strictObject({
        label: label.describe('As printed: "a", "1".'),
        text: words,
        response: z
          .strictObject({
            date: date.optional(),
            text: words.optional(),
            accepted: z.enum(['accepted', 'partly', 'not-accepted', 'noted']).optional(),
            document: z.string().optional(),
          })
          .optional(),
      }),
    )
    .min(1),
  url: webAddress.optional(),
  topics: z.array(id).default([]),
  answers,
});

/** A recommendations file, checked. */
export type RecommendationsSource = z.output<typeof recommendationsSchema>;
