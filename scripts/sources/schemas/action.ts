import { z } from 'zod';
import { answers, date, dateOrMonth, id, label, words } from './scalars.ts';

const update = z.strictObject({
  date: date.describe('The day of the update; for a tracker’s row, the day of that meeting.'),
  status: z
    .enum(['ongoing', 'answered', 'proposed-for-discharge', 'discharged', 'closed'])
    .optional()
    .describe(
      'What it made of the action; "closed" for one that is no longer listed, where how and when it was closed is not known.',
    ),
  text: words.optional().describe('What was reported, in the tracker’s words.'),
  minute: label.optional().describe('The minute that discharged it.'),
  document: z.string().optional().describe('The letter or paper that answers it, like "doc:2025-11-17/5/letter".'),
});

/** `actions/*.md`: what became of an action that a clause opened. Its body may hold a longer note. */
export const actionSchema = z.strictObject({
  from: label.describe('The clause that opened it, in any form the papers use: "911ii".'),
  meeting: dateOrMonth.describe(
    'The meeting that agreed it; only its month where the day is not known and its minutes are not on this site.',
  ),
  row: z.int().positive().optional().describe('Where one reference has several rows: which.'),
  title: words.optional().describe('What is to be done, in the tracker’s words. Otherwise the clause’s.'),
  owner: z.string().optional().describe('Who is to do it: a person or organisation by id, or words.'),
  due: date.optional().describe('When it should be done.'),
  updates: z.array(update).default([]).describe('What became of it, oldest first.'),
  topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
  answers,
});

/** An action file, checked. */
export type ActionSource = z.output<typeof actionSchema>;
