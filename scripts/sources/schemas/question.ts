import { z } from 'zod';
import { answers, date, id, label, words } from './scalars.ts';

/** `questions/*.md`: a question from the public; its body is the question. */
export const questionSchema = z.strictObject({
  meeting: date,
  minute: label.optional(),
  title: words.describe('What it is about.'),
  asker: words.optional().describe('Only as published. Left out where no name was given.'),
  received: date.optional(),
  outcome: z
    .enum(['answered', 'answered-in-writing', 'not-within-criteria', 'withdrawn', 'awaiting-answer'])
    .optional(),
  answer: z.string().optional().describe('The paper that answers it, like "doc:2025-11-17/5/letter".'),
  answered: date.optional(),
  topics: z.array(id).default([]),
  answers,
});

/** A question file, checked. */
export type QuestionSource = z.output<typeof questionSchema>;
