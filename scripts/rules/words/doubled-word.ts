import { inline, search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

const twice = /(?<![\p{L}\p{N}’'.-])(\p{L}{2,})(?:[ \t]+|[ \t]*\n(?=\S))\1(?![\p{L}\p{N}’'-])/giu;
const meant = new Set(['that', 'had', 'is', 'no', 'so', 'very', 'ha', 'bye', 'walla']);

/** "the the". A name or a word that may stand twice is left alone. */
export const doubledWord = defineRule({
  id: 'doubled-word',
  severity: 'warning',
  sentence: 'A word stands twice in a row.',
  look: ({ passages }) =>
    search(passages, twice).flatMap(({ passage, match }) => {
      const [first = '', second = ''] = inline(match[0]).split(' ');
      const names = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
      if (meant.has(first.toLowerCase()) || names || (passage.form === 'table' && match[0].includes('\n'))) return [];
      return [
        sightingAt(passage, match.index, {
          message: `"${inline(match[0])}": the word stands twice.`,
          remedy: 'Take one of the two out.',
        }),
      ];
    }),
});
