import { z } from 'zod';
import { itemSchema } from './item.ts';
import { aliases, answers, date, id, time, webAddress, words } from './scalars.ts';

const venue = z.strictObject({
  room: words.optional().describe('The room: "Committee Room 1".'),
  building: words.optional().describe('The building: "Civic Suite".'),
  place: words.optional().describe('An organisation or a direction, like "Rear of Council House".'),
  street: words.optional().describe('The street, with the number.'),
  city: words.optional().describe('The town or city.'),
  postcode: words.optional().describe('The postcode.'),
  note: words.optional().describe('What a visitor should know, like the way in.'),
});

const webcast = z.strictObject({
  title: words.describe('The words of the link.'),
  live: webAddress.optional().describe('Where to watch at the time.'),
  archive: webAddress.optional().describe('Where to watch afterwards.'),
  note: words.optional().describe('What a reader should know, for instance that the link is lost.'),
});

const pack = z.strictObject({
  id: id.describe('Part of the file name: "agenda-pack", "supplement-1".'),
  title: words.describe('What readers call it: "Supplementary pack".'),
  date: date.optional().describe('When it was published, where known.'),
  kind: z
    .enum(['agenda', 'supplement'])
    .default('supplement')
    .describe('Whether it is the agenda pack itself or comes after it.'),
  documents: z.array(z.string()).describe('The documents in it, as item/document, like "7/report".'),
  replaces: z.array(z.string()).default([]).describe('Documents of earlier packs that these replace.'),
  reason: words.optional().describe('Why it was late, or why it is urgent.'),
  numbering: z
    .enum(['continue', 'restart'])
    .default('continue')
    .describe('Whether its pages go on from the pack before, or begin at 1.'),
});

/** `meeting.md`: one meeting; its body is for notes to the public. */
export const meetingSchema = z.strictObject({
  date: date.describe('The day of the meeting.'),
  start: time.optional().describe('When it starts; leave out where not known.'),
  end: time.optional().describe('When it ended.'),
  title: words.optional().describe('A name of its own, like "Annual General Meeting".'),
  kind: z
    .enum(['ordinary', 'annual', 'extraordinary', 'precept', 'hearing'])
    .default('ordinary')
    .describe('What kind of meeting it is.'),
  state: z
    .enum(['provisional', 'scheduled', 'published', 'amended', 'held', 'adjourned', 'postponed', 'cancelled'])
    .describe('How far it has come.'),
  condition: words.optional().describe('For a provisional meeting: what it depends on.'),
  reason: words.optional().describe('For one that was postponed, adjourned or cancelled: why.'),
  'continued-on': date.optional().describe('The meeting that goes on with it, or takes its place.'),
  venue: venue.optional().describe('Where it meets.'),
  host: id.optional().describe('The organisation that lends the room.'),
  webcast: webcast.optional().describe('Where to watch it.'),
  contact: id.optional().describe('The contact officer; a person from people.yaml.'),
  chair: id.optional().describe('Who presides.'),
  published: date.optional().describe('The day the agenda was published, where known.'),
  'late-reason': words.optional().describe('Why the papers were published later than the rule.'),
  'next-meeting': date.optional().describe('The date of the next one, as the agenda gives it.'),
  times: z.boolean().default(false).describe('Whether the front sheet has a column of approximate times.'),
  items: z.array(itemSchema).default([]).describe('The agenda, in order.'),
  packs: z.array(pack).default([]).describe('Further packs than the agenda pack, oldest first.'),
  note: words.optional().describe('What is not known about this meeting, or where its facts come from.'),
  aliases,
  answers,
});

/** What `meeting.md` says in its frontmatter, checked. */
export type MeetingSource = z.output<typeof meetingSchema>;
