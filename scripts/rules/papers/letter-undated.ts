import { defineRule } from '../rule.ts';

/** A letter is evidence of who said what when. */
export const letterUndated = defineRule({
  id: 'letter-undated',
  severity: 'warning',
  sentence: 'A letter has no date.',
  look: ({ record }) =>
    [...record.documentById.values()]
      .filter(({ kind, date }) => kind === 'letter' && date === undefined)
      .map(({ source, title }) => ({
        ...source.position(['title']),
        message: `The letter "${title}" has no date.`,
        remedy: 'Add "date:"; if the letter has none, answer with that.',
      })),
});
