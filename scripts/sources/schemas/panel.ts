import { z } from 'zod';
import { lookSchema } from './look.ts';
import { date, id, language, time, webAddress, words } from './scalars.ts';

/** A council, office or other organisation that people belong to. */
export const organisationSchema = z.strictObject({
  id,
  name: words.describe('Its whole name.'),
  short: words.optional().describe('A short form or initials.'),
  kind: z
    .enum(['council', 'commissioner', 'police', 'other'])
    .default('other')
    .describe('What kind of organisation it is.'),
  variants: z
    .array(words)
    .default([])
    .describe('Other forms of the name that appear in papers; they find the same thing.'),
  website: webAddress.optional(),
});

const questionsRule = z.strictObject({
  days: z.int().min(0).describe('How many days before the meeting a question must arrive.'),
  kind: z.enum(['calendar', 'working', 'clear', 'clear-working']).describe('Which days count.'),
  at: time.optional().describe('The time of that day.'),
  said: words
    .optional()
    .describe(
      'The rule in the body’s own words, where they leave open which days count: pages then say that the day was worked out here.',
    ),
  who: words.describe('Who may ask.'),
  about: words.describe('What a question may be about.'),
  how: words.describe('How to send it.'),
});

const rulesSchema = z.strictObject({
  'clear-days': z
    .strictObject({
      days: z.int().min(0).default(5),
      reading: z
        .enum(['clear-working-days', 'clear-calendar-days', 'exclude-meeting-day-only'])
        .default('clear-working-days')
        .describe('How the law’s "clear days" are counted here.'),
    })
    .prefault({})
    .describe('How long before a meeting its papers must be open (LGA 1972 s.100B).'),
  'public-questions': questionsRule.optional().describe('When and how the public may ask.'),
  quorum: z.int().positive().optional().describe('How many members must be there, if the body’s rules say.'),
  'extra-holidays': z
    .array(date)
    .default([])
    .describe('Days that count as bank holidays here beside the nation’s own.'),
  'not-holidays': z.array(date).default([]).describe('Bank holidays that do not count here.'),
});

const packsSchema = z.strictObject({
  'papers-start': z
    .enum(['right-hand page', 'next page'])
    .default('right-hand page')
    .describe(
      'Where each paper begins. "right-hand page" leaves blank pages, so that papers printed on both sides can be taken apart; "next page" leaves none, for packs that are read on a screen.',
    ),
});

/** `panel.yaml`: the body that meets, and the rules it keeps. */
export const panelSchema = z.strictObject({
  id: id.describe('A short stable name, used in identifiers.'),
  name: words.describe('The whole name of the body.'),
  short: words.optional().describe('Its initials.'),
  url: webAddress.describe('Where this site is published; permanent addresses start with it.'),
  language: language.default('en-GB'),
  profile: z
    .enum(['committee', 'police-and-crime-panel'])
    .default('committee')
    .describe('Which statutory rules apply.'),
  jurisdiction: z.enum(['england-and-wales', 'scotland', 'northern-ireland']).default('england-and-wales'),
  about: words.describe('What the body is and does, in a sentence or two.'),
  demonstration: z
    .strictObject({
      notice: words.describe('What every page says about being a demonstration.'),
      record: words.describe('The name of the official record.'),
      url: webAddress.describe('Where the official record is.'),
    })
    .optional()
    .describe('Present only where this site is not the official record.'),
  contact: z.strictObject({
    name: words.describe('Whom to write to: an office or a role.'),
    email: z.email({ error: 'should be an email address' }),
    phone: words.optional(),
    address: words.optional(),
  }),
  scrutinises: z
    .strictObject({
      name: words.describe('The office held to account.'),
      short: words.optional(),
      organisation: id.optional(),
    })
    .optional(),
  organisations: z.array(organisationSchema).default([]),
  rules: rulesSchema.prefault({}),
  licence: z.strictObject({ name: words, url: webAddress }).default({
    name: 'Open Government Licence v3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  }),
  packs: packsSchema.prefault({}).describe('How its packs are laid out.'),
  look: lookSchema.prefault({}).describe('The body’s logo and colours.'),
  abbreviations: z.record(z.string(), words).default({}).describe('Abbreviations and what they stand for.'),
});

/** What `panel.yaml` says, checked. */
export type PanelSource = z.output<typeof panelSchema>;
