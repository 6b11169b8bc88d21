import { search, sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes = new Set(Array.from('АВЕЅІЈКМНОРСТХУаеоѕіјрсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ'));

/** "ТВС" in Cyrillic is found by no search and read aloud letter by letter. */
export const mixedScripts = defineRule({
  id: 'mixed-scripts',
  severity: 'warning',
  sentence: 'A word has letters of another alphabet that look like Latin ones.',
  look: ({ passages }) =>
    search(passages, /\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}]\p{L}*/gu).flatMap(({ passage, match }) => {
      const letters = Array.from(match[0]);
      const latin = letters.some((letter) => /\p{Script=Latin}/u.test(letter));
      const strange = letters.filter((letter) => lookAlikes.has(letter));
      if (strange.length === 0 || (!latin && (strange.length < letters.length || letters.length < 2))) return [];
      return [
        sightingAt(passage, match.index, {
          message: `"${match[0]}" has letters that are not Latin: ${[...new Set(strange)].map((letter) => `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`).join(', ')}.`,
          remedy: 'Type the word anew.',
        }),
      ];
    }),
});
