import { paragraphsOf } from '../reading/paragraphs.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { brokenSteps } from './paragraph-runs.ts';
import type { ParagraphStep } from './paragraph-runs.ts';

/** Paragraph numbers are what people cite; they are kept as typed, so a slip stays. */
export const paragraphNumbering = defineRule({
  id: 'paragraph-numbering',
  severity: 'warning',
  sentence: 'A paragraph number stands twice, is left out, or is out of order.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      brokenSteps(paragraphsOf(manuscript))
        .filter(({ skipped, unnumbered }) => skipped <= 0 || unnumbered.length < skipped)
        .map((step) =>
          sightingAt(manuscript, step.paragraph.offset, {
            message: `Paragraph ${step.paragraph.number} ${said(step)}.`,
            remedy: 'Correct the number. If it was published so, answer this finding with that reason.',
          }),
        ),
    ),
});

function said({ before, expected, skipped }: ParagraphStep): string {
  if (before === undefined) return `is the first of its run, not ${expected}`;
  if (skipped === -1) return `stands twice`;
  return skipped < 0 ? `stands after ${before}` : `follows ${before}: ${expected} is left out`;
}
