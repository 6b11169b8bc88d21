import { z } from 'zod';
import { answers, date, id, label, webAddress, words } from './scalars.ts';

/** `recommendations/*.md`: a statutory report of the body, its recommendations and the responses. */
export const recommendationsSchema = z.strictObject({
  title: words.describe('The title of the report.'),
  meeting: date.describe('The meeting that agreed it.'),
  report: z.string().optional().describe('The report, like "doc:2025-01-20/5/statutory-report".'),
  basis: words.optional().describe('The law it is made under.'),
  sent: date.optional().describe('When it was sent to the commissioner.'),
  'respond-by': date.optional().describe('When a response is due.'),
  recommendations: z
    .array(
      z.strictObject({
        label: label.describe('As printed: "a", "1".'),
        text: words.describe('The recommendation, as printed.'),
        response: z
          .strictObject({
            date: date.optional().describe('The day of the response.'),
            text: words.optional().describe('The response, in its own words.'),
            accepted: z
              .enum(['accepted', 'partly', 'not-accepted', 'noted'])
              .optional()
              .describe('What it says to the recommendation.'),
            document: z.string().optional().describe('The paper that responds, like "doc:2025-11-17/5/letter".'),
          })
          .optional()
          .describe('What was answered to it.'),
      }),
    )
    .min(1)
    .describe('The recommendations, in the printed order.'),
  url: webAddress.optional().describe('Where the report is published elsewhere.'),
  topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
  answers,
});

/** A recommendations file, checked. */
export type RecommendationsSource = z.output<typeof recommendationsSchema>;
