import { z } from 'zod';
import { isTimeForm } from '../../calendar/clock-time.ts';
import { isMinuteForm, minuteForm, minuteFormParts } from '../minute-form.ts';
import type { MinuteForm } from '../minute-form.ts';
import { lookSchema } from './look.ts';
import { date, id, label, language, time, webAddress, words } from './scalars.ts';

/** A council, office or other organisation that people belong to. */
export const organisationSchema = z.strictObject({
  id: id.describe('A short stable name, used wherever the organisation is meant.'),
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
  website: webAddress.optional().describe('Its own website.'),
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
      days: z.int().min(0).describe('How many clear days: 5 for a principal council in England, 3 for a parish.'),
      reading: z
        .enum(['clear-working-days', 'clear-calendar-days', 'exclude-meeting-day-only'])
        .default('clear-working-days')
        .describe('How the law’s "clear days" are counted here.'),
    })
    .optional()
    .describe(
      'How long before a meeting its papers must be open. Left out, nothing is said of it and nothing checked.',
    ),
  inspection: z
    .strictObject({ years: z.int().positive().describe('How many years after the meeting.') })
    .optional()
    .describe('How long papers stay open to inspection. Left out, nothing is said of it.'),
  exempt: z
    .strictObject({
      law: words.describe(
        'The law by which papers are exempt, like "Part 1 of Schedule 12A to the Local Government Act 1972".',
      ),
      short: words.optional().describe('The same in short, for the marking of a private pack: "Schedule 12A".'),
      paragraphs: z
        .array(label)
        .default([])
        .describe('The paragraphs that can be given; any where the list is left out.'),
    })
    .optional()
    .describe('By which law papers are kept from the public. Left out, only what the clerk wrote is printed.'),
  'late-reasons': z
    .boolean()
    .default(false)
    .describe('Whether urgent items and supplements must give their reason (LGA 1972 s.100B(4) asks it of councils).'),
  interests: z
    .array(
      z.strictObject({
        id: id.describe('What minutes call it.'),
        name: words.describe('As readers see it: "disclosable pecuniary interest".'),
      }),
    )
    .default([])
    .describe('The kinds of interest that the body’s code has. Left out, a declaration’s kind is printed as typed.'),
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
  language: language.default('en-GB').describe('The language of the papers and of the site: "en-GB", "cy".'),
  times: words
    .refine(isTimeForm, {
      error: 'should show how 2 in the afternoon is printed, like "2pm", "2.00 pm", "14:00" or "14:00 hours"',
    })
    .default('2pm')
    .describe('How the body prints its times, by what it makes of two in the afternoon: "2pm", "14:00 hours".'),
  profile: z
    .enum(['committee', 'police-and-crime-panel'])
    .default('committee')
    .describe('Which statutory rules apply.'),
  jurisdiction: z
    .enum(['england-and-wales', 'scotland', 'northern-ireland'])
    .default('england-and-wales')
    .describe('Whose bank holidays count.'),
  about: words.describe('What the body is and does, in a sentence or two.'),
  demonstration: z
    .strictObject({
      notice: words.describe('What every page says about being a demonstration.'),
      record: words.describe('The name of the official record.'),
      url: webAddress.describe('Where the official record is.'),
    })
    .optional()
    .describe('Present only where this site is not the official record.'),
  contact: z
    .strictObject({
      name: words.describe('Whom to write to: an office or a role.'),
      email: z.email({ error: 'should be an email address' }).describe('The address that residents write to.'),
      phone: words.optional().describe('Its telephone number, as people dial it.'),
      address: words.optional().describe('Its postal address.'),
    })
    .describe('Whom residents write to.'),
  scrutinises: z
    .strictObject({
      name: words.describe('The office held to account.'),
      short: words.optional().describe('Its initials.'),
      organisation: id.optional().describe('The office as an organisation; an id from the list below.'),
    })
    .optional()
    .describe('For a panel that holds an office to account: which.'),
  organisations: z
    .array(organisationSchema)
    .default([])
    .describe('Councils, offices and other organisations that people belong to.'),
  rules: rulesSchema
    .prefault({})
    .describe('What the law and its own rules ask of the body. What is left out is neither said nor checked.'),
  packs: packsSchema.prefault({}).describe('How its packs are laid out.'),
  minutes: z
    .strictObject({
      number: words
        .refine(isMinuteForm, {
          error: `should be a form with {number} in it, like "FC/{yy}/{number}"; its parts are ${minuteFormParts.join(', ')}`,
        })
        .default('{number}')
        .describe('The form of a minute’s number: "{number}", "FC/{yy}/{number}".'),
      restarts: z
        .enum(['never', 'calendar-year', 'municipal-year'])
        .optional()
        .describe('When the numbers start anew; with their year, where they name one, otherwise never.'),
    })
    .prefault({})
    .describe('How minutes are numbered.'),
  licence: z
    .strictObject({
      name: words.describe('Its name, like "Open Government Licence v3.0".'),
      url: webAddress.describe('Where it can be read.'),
    })
    .optional()
    .describe('The licence under which text and data may be used again. Left out, nothing is said of one.'),
  look: lookSchema.prefault({}).describe('The body’s logo and colours.'),
  abbreviations: z.record(z.string(), words).default({}).describe('Abbreviations and what they stand for.'),
});

/** What `panel.yaml` says, checked. */
export type PanelSource = z.output<typeof panelSchema>;

/** How a body numbers its minutes. */
export function bodyMinuteForm({ minutes }: Pick<PanelSource, 'minutes'>): MinuteForm {
  return minuteForm(minutes.number, minutes.restarts);
}
