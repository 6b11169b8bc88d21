import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { numberedThings } from './numbered-things.ts';
import { numberingFaults } from './numbering-faults.ts';

/** Three tables called Table 1 cannot be told apart. */
export const tableNumbering = defineRule({
  id: 'table-numbering',
  severity: 'warning',
  sentence: 'The tables of a paper are not numbered 1, 2, 3 in order.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      numberingFaults('Table', numberedThings(manuscript).get('Table') ?? []).map((fault) =>
        sightingAt(manuscript, fault.offset, fault),
      ),
    ),
});
