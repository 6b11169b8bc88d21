import { z } from 'zod';
import { isClockTime, isIsoDate, isIsoMonth } from '../../calendar/iso-date.ts';

/** How a value is written, for the reference; `fixedForm`: no free words, which the schema alone does not show. */
const form = (words: string): { readonly form: string } => ({ form: words });
const fixedForm = (words: string): { readonly fixedForm: true; readonly form: string } => ({
  fixedForm: true,
  form: words,
});

/** The years in which a public body of today can have papers; anything else is a slip of the keyboard. */
const isPlausibleYear = (text: string): boolean => /^(?:1[89]|20|21)\d\d/u.test(text);
const plausible = { error: 'should have a year from 1800 to 2199' };

/** A real calendar date, written `2025-09-08`. */
export const date = z
  .string({ error: 'should be a date in quotes, like "2025-09-08"' })
  .refine(isIsoDate, { error: 'should be a real date written year-month-day, like "2025-09-08"', abort: true })
  .refine(isPlausibleYear, plausible)
  .meta(fixedForm('a date: "2025-09-08"'));

/** A calendar date, or only its month where the day is not known: `2021-11`. */
export const dateOrMonth = z
  .string({ error: 'should be a date or a month in quotes, like "2025-09-08" or "2021-11"' })
  .refine((text) => isIsoDate(text) || isIsoMonth(text), {
    error: 'should be a real date like "2025-09-08", or a month like "2021-11" where the day is not known',
    abort: true,
  })
  .refine(isPlausibleYear, plausible)
  .meta(fixedForm('a date or a month: "2025-09-08", "2021-11"'));

/** A time of day on the 24-hour clock, written `14:00`. */
export const time = z
  .string({ error: 'should be a time in quotes, like "14:00"' })
  .refine(isClockTime, { error: 'should be a time on the 24-hour clock, like "14:00"' })
  .meta(fixedForm('a time: "14:00"'));

/** A stable name for use in addresses and references: small letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, {
    error: 'should be small letters and digits joined by hyphens, like "foster-simon"',
  })
  .meta(form('an id: small letters, digits and hyphens'));

/** A number or label that people cite (`7`, `10a`, `Appendix A`): always text, whatever it looks like. */
export const label = z
  .union([z.string(), z.number()], { error: 'should be a number or label in quotes, like "10a"' })
  .transform(String)
  .pipe(z.string().min(1, { error: 'should not be empty' }))
  .meta(form('a number or label, in quotes'));

/** Words for a reader; not empty. */
export const words = z
  .string({ error: 'should be words' })
  .trim()
  .min(1, { error: 'should not be empty; write the words or remove the field' })
  .meta(form('words'));

/** Words in several lines, or a list of words. */
export const wordsOrList = z
  .union([words.transform((text) => [text]), z.array(words)], { error: 'should be words, or a list of words' })
  .default([])
  .meta(form('words, in one line or several, or a list of words'));

/** A web address. */
export const webAddress = z
  .url({
    protocol: /^https?$/u,
    error: 'should be a whole web address, like "https://www.example.org/"',
  })
  .meta(form('a web address'));

/** A language by its BCP 47 tag. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, { error: 'should be a language tag, like "en-GB" or "cy"' })
  .meta(form('a language: "en-GB", "cy"'));

/** A file of the same folder, by its path from there; never outside it. */
export const fileName = z
  .string()
  .refine((path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'), {
    error: 'should be the name of a file in this folder',
  })
  .meta(form('a file of the same folder'));

/** Old addresses on this site that should lead here. */
export const aliases = z
  .array(
    z
      .string()
      .startsWith('/', { error: 'should be an address on this site, starting with "/"', abort: true })
      .regex(/^(?!.*\/\.{1,2}(?:\/|$))\/[\w.~/-]*$/u, {
        error: 'should have only letters without accents, digits, hyphens, dots and slashes',
      }),
  )
  .default([])
  .describe('Old addresses on this site that should lead here.');

/** Findings of the check that the clerk has answered: the rule's name, and why it stands. */
export const answers = z
  .array(
    z.strictObject({
      rule: id.describe('The name of the rule, as `check` prints it.'),
      about: words
        .optional()
        .describe('Which finding: words that its message contains. Without it, every finding of the rule here.'),
      reason: words.describe('Why the source is right as it stands.'),
    }),
  )
  .default([])
  .describe('Findings that stand for a reason.');
