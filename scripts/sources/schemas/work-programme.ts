import { z } from 'zod';
import { party } from './party.ts';
import { answers, date, id, label, words } from './scalars.ts';

/** `work-programme.yaml`: what is to come, and what was meant to. */
export const workProgrammeSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      id,
      date: date.optional().describe('The meeting, where settled.'),
      when: words.optional().describe('Where there is no date: "January, to be confirmed".'),
      year: words.describe('The municipal year, like "2025/26".'),
      title: words.optional().describe('Left out while the topic is still to be chosen.'),
      kind: z.enum(['item', 'visit', 'briefing', 'workshop', 'sub-group', 'meeting']).default('item'),
      status: z.enum(['agreed', 'proposed', 'provisional', 'tbc', 'deferred', 'cancelled', 'done']).default('agreed'),
      condition: words.optional(),
      objectives: z.array(words).default([]),
      additional: z.array(words).default([]),
      presenting: z.array(party).default([]),
      statutory: z.boolean().default(false),
      'deferred-to': date.optional(),
      'added-on': date.optional().describe('The meeting at which it first stood in the programme.'),
      'removed-on': date.optional().describe('The meeting from which it no longer did.'),
      history: z.array(z.strictObject({ date, text: words, minute: label.optional() })).default([]),
      topics: z.array(id).default([]),
    }),
  ),
  menu: z
    .array(
      z.strictObject({
        id,
        title: words,
        'plan-link': words.optional(),
        objectives: z.array(words).default([]),
        notes: z.array(words).default([]),
        year: words.optional(),
        'added-on': date.optional(),
        'removed-on': date.optional(),
        topics: z.array(id).default([]),
      }),
    )
    .default([])
    .describe('Topics to choose from.'),
  answers,
});

/** `work-programme.yaml`, checked. */
export type WorkProgrammeSource = z.output<typeof workProgrammeSchema>;
