import { defineRule } from '../rule.ts';
import { citedAndAbsent } from './cited-and-absent.ts';
import { numbersOf } from './numbered-things.ts';

/** A table that the text sends the reader to. */
export const tableNotThere = defineRule({
  id: 'table-not-there',
  severity: 'warning',
  sentence: 'A paper cites a table that it does not have.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => citedAndAbsent(manuscript, 'Table', numbersOf(manuscript, 'Table'))),
});
