import { z } from 'zod';
import { aliases, answers, date, id, label, time, words } from './scalars.ts';

const presence = z.strictObject({
  person: id.describe('Who; an id from people.yaml.'),
  capacity: words.optional().describe('As printed: "Chair", "Substitute Member".'),
  'substitute-for': id.optional().describe('The member whose place was taken.'),
  'added-by': label.optional().describe('The later minute that put the name on the list.'),
  note: words.optional().describe('As printed, like "from item 5".'),
});

const attendance = z.union([id.transform((person) => ({ person })), presence]);

/** `minutes.md`: the minutes of the meeting in whose folder it stands. */
export const minutesSchema = z.strictObject({
  status: z.enum(['draft', 'confirmed']).describe('Whether a later meeting has confirmed them.'),
  'confirmed-by': z
    .strictObject({
      meeting: date.describe('The date of that meeting.'),
      minute: label.optional().describe('Its minute that confirmed them.'),
      'signed-by': id.optional().describe('Who signed them.'),
      sure: z
        .enum(['stated', 'derived'])
        .default('stated')
        .describe('Whether a paper says so, or it follows from others.'),
    })
    .optional()
    .describe('The meeting and minute that confirmed them.'),
  corrections: z
    .array(
      z.strictObject({
        minute: label.describe('The later minute that agreed the correction.'),
        corrects: label.optional().describe('The minute that is corrected.'),
        text: words.describe('The correction, as agreed.'),
      }),
    )
    .default([])
    .describe('Corrections agreed when they were confirmed, or later.'),
  chair: id.optional().describe('Who presided.'),
  venue: words.optional().describe('Where it differs from the front sheet.'),
  end: time.optional().describe('When the meeting ended.'),
  present: z.array(attendance).default([]).describe('Members present, in the printed order.'),
  'also-present': z.array(attendance).default([]).describe('Officers, guests and observers who were there.'),
  apologies: z.array(attendance).default([]).describe('Members who sent apologies.'),
  declarations: z
    .array(
      z.strictObject({
        person: id.describe('Who declared it.'),
        kind: words.optional().describe('One of the kinds that panel.yaml lists, or in the words of the body.'),
        nature: words.optional().describe('What it is, as minuted.'),
        minute: label.optional().describe('The minute at which it was declared.'),
      }),
    )
    .default([])
    .describe('Interests that were declared.'),
  'known-from': words.optional().describe('Which later pack prints them.'),
  aliases,
  answers,
});

/** What the frontmatter of minutes says, checked. */
export type MinutesSource = z.output<typeof minutesSchema>;
