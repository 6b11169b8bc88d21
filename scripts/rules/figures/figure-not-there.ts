import { defineRule } from '../rule.ts';
import { citedAndAbsent } from './cited-and-absent.ts';
import { numbersOf } from './numbered-things.ts';

/** A figure that the text sends the reader to. */
export const figureNotThere = defineRule({
  id: 'figure-not-there',
  severity: 'warning',
  sentence: 'A paper cites a figure that it does not have.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => citedAndAbsent(manuscript, 'Figure', numbersOf(manuscript, 'Figure'))),
});
