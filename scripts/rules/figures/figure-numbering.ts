import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { numberedThings } from './numbered-things.ts';
import { numberingFaults } from './numbering-faults.ts';

/** Figures and charts share one run of numbers in a paper, unless it calls some of them otherwise: then each name has a run of its own. */
export const figureNumbering = defineRule({
  id: 'figure-numbering',
  severity: 'warning',
  sentence: 'The figures of a paper are not numbered 1, 2, 3 in order.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      [...numberedThings(manuscript)]
        .filter(([called]) => called !== 'Table')
        .flatMap(([called, things]) => numberingFaults(called, things))
        .map((fault) => sightingAt(manuscript, fault.offset, fault)),
    ),
});
