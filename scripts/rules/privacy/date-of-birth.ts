import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** Nobody's date of birth belongs in a public paper. */
export const dateOfBirth = defineRule({
  id: 'date-of-birth',
  severity: 'error',
  sentence: 'A text gives somebody’s date of birth.',
  look: ({ passages }) =>
    search(passages, /\b(?:date of birth|D\.?O\.?B\.?|born on)\b[:\s]{1,3}(?:the\s+)?\d{1,2}/giu).map(
      ({ passage, match }) =>
        sightingAt(passage, match.index, {
          message: 'This is a date of birth.',
          remedy: 'Take it out; an age group is enough.',
        }),
    ),
});
