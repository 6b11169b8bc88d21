import { z } from 'zod';
import { aliases, answers, date, id, label, time, words } from './scalars.ts';

const presence = z.strictObject({
  person: id,
  capacity: words.optional().describe('As printed: "Chair", "Substitute Member".'),
  'substitute-for': id.optional().describe('The member whose place was taken.'),
  'added-by': label.optional().describe('The later minute that put the name on the list.'),
  note: words.optional(),
});

const attendance = z.union([id.transform((person) => ({ person })), presence]);

/** `minutes.md`: the minutes of the meeting in whose folder it stands. */
export const minutesSchema = z.strictObject({
  status: z.enum(['draft', 'confirmed']),
  'confirmed-by': z
    .strictObject({
      meeting: date,
      minute: label.optional(),
      'signed-by': id.optional(),
      sure: z.enum(['stated', 'derived']).default('stated'),
    })
    .optional()
    .describe('The meeting and minute that confirmed them.'),
  corrections: z
    .array(
      z.strictObject({
        minute: label.describe('The later minute that agreed the correction.'),
        corrects: label.optional().describe('The minute that is corrected.'),
        text: words,
      }),
    )
    .default([])
    .describe('Corrections agreed when they were confirmed, or later.'),
  chair: id.optional().describe('Who presided.'),
  venue: words.optional().describe('Where it differs from the front sheet.'),
  end: time.optional(),
  present: z.array(attendance).default([]).describe('Members present, in the printed order.'),
  'also-present': z.array(attendance).default([]),
  apologies: z.array(attendance).default([]),
  declarations: z
    .array(
      z.strictObject({
        person: id,
        kind: words.optional().describe('One of the kinds that panel.yaml lists, or in the words of the body.'),
        nature: words.optional(),
        minute: label.optional(),
      }),
    )
    .default([]),
  'known-from': words.optional().describe('Which later pack prints them.'),
  aliases,
  answers,
});

/** What the frontmatter of minutes says, checked. */
export type MinutesSource = z.output<typeof minutesSchema>;
