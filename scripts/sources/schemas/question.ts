import { z } from 'zod';
import { answers, date, id, label, words } from './scalars.ts';

/** `questions/*.md`: a question from the public; its body is the question. */
export const questionSchema = z.strictObject({
  meeting: date.describe('The meeting it was put to.'),
  minute: label.optional().describe('The minute that records it.'),
  title: words.describe('What it is about.'),
  asker: words.optional().describe('Only as published. Left out where no name was given.'),
  received: date.optional().describe('The day it arrived.'),
  outcome: z
    .enum(['answered', 'answered-in-writing', 'not-within-criteria', 'withdrawn', 'awaiting-answer'])
    .optional()
    .describe('What became of it.'),
  answer: z.string().optional().describe('The paper that answers it, like "doc:2025-11-17/5/letter".'),
  answered: date.optional().describe('The day it was answered.'),
  topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
  answers,
});

/** A question file, checked. */
export type QuestionSource = z.output<typeof questionSchema>;
