import { z } from 'zod';
import { parties } from './party.ts';
import { date, fileName, id, label, time, words } from './scalars.ts';

/** What stands in place of an exempt paper: nothing of the paper itself. */
export const exemptSchema = z.strictObject({
  title: words.describe('A title that itself tells nothing exempt.'),
  paragraphs: z
    .array(label)
    .default([])
    .describe('The paragraphs of the law that panel.yaml names under "exempt" in its rules.'),
  reason: words.describe('Why the public interest in exempting it outweighs that in publishing it.'),
  pages: z.int().positive().optional().describe('How many pages it has in the private pack.'),
  summary: words.optional().describe('What may be said in public about what was decided.'),
});

/** One paper of an item: a file, or what stands for one. */
export const itemDocumentSchema = z.union(
  [
    fileName,
    z.strictObject({
      file: fileName.describe('A Markdown file or a supplied PDF in the item’s folder.'),
      title: words.optional().describe('The title of a supplied PDF.'),
      'short-title': words.optional().describe('For the head of each page of the pack, where the title is long.'),
      description: words.optional().describe('What a supplied PDF shows, for those who cannot see it.'),
      text: z
        .string()
        .optional()
        .describe('The words of a scan, for search and for those who listen; a line "---" between pages.'),
      'text-from': fileName
        .optional()
        .describe('A text file with the words of a scan, beside it: as "text", for more than a few words.'),
      'text-by': z
        .literal('machine', { error: 'should be "machine", or not be there' })
        .optional()
        .describe('The words were recognised by a machine and nobody has read them against the pages.'),
      'fine-pictures': z
        .literal('make smaller', { error: 'should be "make smaller", or not be there' })
        .optional()
        .describe('Pictures of a supplied PDF that are finer than print shows are bound with 300 dots an inch.'),
      'covered-words': z
        .literal('leave out', { error: 'should be "leave out", or not be there' })
        .optional()
        .describe('Words under boxes of a supplied PDF have been looked at: the pack does without them.'),
      label: label.optional().describe('How the papers call it: "Appendix 2".'),
      kind: z.string().optional().describe('What a supplied PDF is: appendix, letter, slides.'),
      source: words.optional().describe('Where it comes from, and its licence.'),
      language: z.string().optional().describe('The language of a supplied PDF, where it differs from the body’s.'),
    }),
    z.strictObject({ minutes: date.describe('The minutes of the meeting of that date.') }),
    z.strictObject({
      tracker: z.literal(true).describe('The action tracker as at this meeting, made from the record.'),
    }),
    z.strictObject({
      'work-programme': z.literal(true).describe('The work programme as at this meeting, made from the record.'),
      label: label.optional().describe('How the papers call it: "Appendix A".'),
    }),
    z.strictObject({
      separate: words.describe('Title of a paper circulated separately.'),
      note: words.optional().describe('Where or how to get it.'),
    }),
    z.strictObject({
      'to-follow': words.describe('Title of a paper that will follow.'),
      note: words.optional().describe('When, or why.'),
    }),
    z.strictObject({ verbal: words.describe('What will be reported by word of mouth.') }),
    z.strictObject({ exempt: exemptSchema.describe('What the public is told of an exempt paper.') }),
  ],
  {
    error:
      'should be the name of a file without ".md" (like report), or one of file:, minutes:, tracker: true, work-programme: true, separate:, to-follow:, verbal:, exempt:',
  },
);

/** One item of an agenda. */
export const itemSchema = z.strictObject({
  number: label.optional().describe('As printed: "7", "4.1", "10a". Leave out for a heading without a number.'),
  title: words.optional().describe('The topic. A standing item takes its own where this is left out.'),
  standing: id.optional().describe('The standing item whose kept wording is printed; a file in standing-text.'),
  folder: fileName.optional().describe('The folder of its papers, like "07-neighbourhood-policing".'),
  'report-of': parties.optional().describe('Whose report: people or organisations by id, or words.'),
  presenter: parties.optional().describe('Who presents, by id or in words.'),
  ask: words.optional().describe('What the body is asked to do, starting with a verb: "To consider ...".'),
  note: words.optional().describe('Further words for the front sheet.'),
  start: time.optional().describe('The approximate time.'),
  'webcast-at': z
    .string()
    .regex(/^\d{1,2}:\d{2}:\d{2}$/u, { error: 'should be hours, minutes and seconds, like "0:42:10"' })
    .optional()
    .describe('Where the item starts in the recording.'),
  outcome: z
    .enum(['noted', 'agreed', 'endorsed', 'approved', 'deferred', 'withdrawn', 'discussed'])
    .optional()
    .describe('What became of it, once held.'),
  'deferred-to': date.optional().describe('The meeting it was put off to.'),
  'deferred-from': date.optional().describe('The meeting it was put off from.'),
  urgent: words.optional().describe('For an urgent item: the special circumstances.'),
  late: words.optional().describe('Why the papers were late.'),
  minutes: z.array(label).default([]).describe('The minutes of this meeting that record the item.'),
  topics: z.array(id).default([]).describe('The matters it belongs to; ids from topics.yaml.'),
  documents: z.array(itemDocumentSchema).default([]).describe('Its papers, in order.'),
});

/** An item as the sources give it. */
export type ItemSource = z.output<typeof itemSchema>;
/** A paper of an item as the sources give it. */
export type ItemDocumentSource = z.output<typeof itemDocumentSchema>;
/** An exempt paper's public stub. */
export type ExemptSource = z.output<typeof exemptSchema>;
