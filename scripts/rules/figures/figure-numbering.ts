import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { numberOf, numberingFaults } from './numbering-faults.ts';

/** Figures and charts share one run of numbers in a paper. */
export const figureNumbering = defineRule({
  id: 'figure-numbering',
  severity: 'warning',
  sentence: 'The figures of a paper are not numbered 1, 2, 3 in order.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      numberingFaults(
        'Figure',
        manuscript.figures.map(({ attributes, offset }) => ({ number: numberOf(attributes), offset })),
      ).map((fault) => sightingAt(manuscript, fault.offset, fault)),
    ),
});
