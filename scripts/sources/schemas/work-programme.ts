import { z } from 'zod';
import { party } from './party.ts';
import { answers, date, id, label, words, wordsOrList } from './scalars.ts';

/** `work-programme.yaml`: what is to come, and what was meant to. */
export const workProgrammeSchema = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id: id.describe('A short stable name.'),
        date: date.optional().describe('The meeting, where settled.'),
        when: words.optional().describe('Where there is no date: "January, to be confirmed".'),
        year: words.describe('The municipal year, like "2025/26".'),
        title: words.optional().describe('Left out while the topic is still to be chosen.'),
        kind: z
          .enum(['item', 'visit', 'briefing', 'workshop', 'sub-group', 'meeting'])
          .default('item')
          .describe('What it will be.'),
        status: z
          .enum(['agreed', 'proposed', 'provisional', 'tbc', 'deferred', 'cancelled', 'done'])
          .default('agreed')
          .describe('How settled it is.'),
        condition: words.optional().describe('What it depends on.'),
        objectives: wordsOrList.describe('What the body wants from it.'),
        additional: wordsOrList.describe('What else should be known.'),
        presenting: z.array(party).default([]).describe('Who will present, by id or in words.'),
        statutory: z.boolean().default(false).describe('Whether the law asks for it.'),
        'deferred-to': date.optional().describe('The meeting it was deferred to.'),
        'added-on': date.optional().describe('The meeting at which it first stood in the programme.'),
        'removed-on': date.optional().describe('The meeting from which it no longer did.'),
        history: z
          .array(
            z.strictObject({
              date: date.describe('The day.'),
              text: words.describe('What happened.'),
              minute: label.optional().describe('The minute that says so.'),
            }),
          )
          .default([])
          .describe('What became of it, oldest first.'),
        topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
      }),
    )
    .describe('What is to come, and what was.'),
  menu: z
    .array(
      z.strictObject({
        id: id.describe('A short stable name.'),
        title: words.describe('The topic.'),
        'plan-link': words.optional().describe('Which part of the plan it belongs to.'),
        objectives: wordsOrList.describe('What the body would want from it.'),
        notes: wordsOrList.describe('What speaks for or against it.'),
        year: words.optional().describe('The municipal year, like "2025/26".'),
        'added-on': date.optional().describe('The meeting at which it first stood in the list.'),
        'removed-on': date.optional().describe('The meeting from which it no longer did.'),
        topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
      }),
    )
    .default([])
    .describe('Topics to choose from.'),
  answers,
});

/** `work-programme.yaml`, checked. */
export type WorkProgrammeSource = z.output<typeof workProgrammeSchema>;
