import { z } from 'zod';
import { author, parties, party } from './party.ts';
import { aliases, answers, date, id, label, language, words } from './scalars.ts';

/** What a document is. */
export const documentKinds = [
  'report',
  'appendix',
  'letter',
  'slides',
  'statutory-report',
  'response',
  'paper',
] as const;

/** Which originator's form a report follows; required sections hang on it (`rules/`). */
export const reportTemplates = [
  'panel-officer',
  'panel-officer-2023',
  'commissioner',
  'commissioner-2023',
  'board-paper',
  'statutory-report',
  'third-party',
  'slides',
  'letter',
  'none',
] as const;

/** The frontmatter of a report, appendix, letter, deck of slides or any other paper of an item. */
export const documentSchema = z.strictObject({
  kind: z.enum(documentKinds).describe('What the paper is.'),
  template: z.enum(reportTemplates).default('none').describe('Whose form it follows.'),
  title: words.describe('Its title, as printed.'),
  subtitle: words.optional().describe('What stands below the title in smaller print.'),
  'short-title': words.optional().describe('For the head of each page of the pack, where the title is long.'),
  label: label.optional().describe('How the papers call it: "Appendix 1", "Appendix A". Unique only within its item.'),
  'appendix-of': z.string().optional().describe('For a nested appendix: the document it belongs to.'),
  date: z.union([date, words]).optional().describe('As given on the paper: a date, or words like "November 2022".'),
  of: parties.optional().describe('Whose report: people or organisations by id, or words.'),
  authors: z
    .array(author)
    .default([])
    .describe('Who wrote it, people or organisations, by id or in words; or grouped by organisation.'),
  'presented-by': z.array(party).default([]).describe('Who presents it, by id or in words.'),
  header: z
    .record(words, z.union([party, z.array(party)]))
    .default({})
    .describe('Further lines at the head of the paper, by their names: "Wards affected: All".'),
  to: words.optional().describe('To whom a letter or a paper for another board is addressed.'),
  board: words.optional().describe('For a paper bound in from another board: which.'),
  email: z.email().optional().describe('Whom to write to about it.'),
  phone: words.optional().describe('Whom to ring about it.'),
  language: language.optional().describe('Where it differs from the body’s.'),
  numbering: z
    .enum(['none', 'decimal', 'continuous', 'letters'])
    .default('none')
    .describe('How its paragraphs are numbered: "1.1", "15.", "a.".'),
  landscape: z.boolean().default(false).describe('Print the whole document on pages turned to landscape.'),
  answers,
  'answers-action': z.array(label).default([]).describe('For a letter: the actions it answers, like "911ii".'),
  topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
  source: words.optional().describe('Where the facts come from, and their licence.'),
  implications: z
    .strictObject({
      finance: words.optional().describe('What it costs.'),
      legal: words.optional().describe('What the law asks or allows.'),
      equalities: words.optional().describe('Whom it affects, and how.'),
    })
    .optional()
    .describe('Only where the paper has no section for them.'),
  withdrawn: z
    .strictObject({
      date: date.describe('The day it was taken back.'),
      reason: words.describe('Why, in words for the public.'),
    })
    .optional()
    .describe('Where the paper was taken back: the page stays and says so.'),
  'changed-after-publication': z
    .array(
      z.strictObject({
        date: date.describe('The day of the change.'),
        reason: words.describe('What was changed and why, in words for the public.'),
      }),
    )
    .default([])
    .describe('Changes since it was published, oldest first.'),
  aliases,
});

/** What the frontmatter of a paper says, checked. */
export type DocumentSource = z.output<typeof documentSchema>;
