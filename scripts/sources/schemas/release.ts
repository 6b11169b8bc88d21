import { z } from 'zod';
import { date, id, time, words } from './scalars.ts';

const printedNumber = z.string().regex(/^\S+$/u, { error: 'should be a page number in quotes, like "12A"' });

const document = z.strictObject({
  id: z.string().describe('The paper, like 2025-09-08/7/report.'),
  from: printedNumber.describe('The number of its first page.'),
  to: printedNumber.describe('The number of its last page.'),
});

const pack = z.strictObject({
  id: id.describe('Which pack: agenda-pack, supplement-1.'),
  documents: z.array(document).describe('Its papers, and on which pages they stood.'),
  pages: z
    .array(
      z.string().regex(/^\S+ (?:[0-9a-f]{16}|blank)$/u, {
        error: 'should be a page number and what stands for its contents, as "publish" wrote it',
      }),
    )
    .describe('Every page: its number, and what stands for its contents.'),
});

/** `releases/1.yaml`: what was published of a meeting, written by `publish`. */
export const releaseSchema = z.strictObject({
  release: z.int().min(1).describe('Which one it is, counting from 1.'),
  date: date.describe('The day.'),
  time: time.optional().describe('The time, for a second release on one day.'),
  reason: words.optional().describe('Why what was published before was changed.'),
  packs: z.array(pack).describe('The packs that were published.'),
});

/** What a release says, checked. */
export type ReleaseSource = z.output<typeof releaseSchema>;
