import { search, sightingAt } from '../reading/passage.ts';
import type { Passage } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';

/** A line end or a space in an address cuts it: the browser goes to the first half. */
export const addressWithSpace = defineRule({
  id: 'address-with-space',
  severity: 'error',
  sentence: 'A web address has a space in it.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const links = manuscript.links
        .filter(
          ({ target }) => /\s/u.test(target.replace(/\s+(?:"[^"]*"|'[^']*')$/u, '').trim()) && !/^<.*>$/u.test(target),
        )
        .map(({ target, offset }) => ({ target, offset }));
      const source: Passage = { ...manuscript, words: manuscript.text };
      const bare = search(
        [source],
        /\b(?:https?:\/\/|www\.)[\w.-]+(?:\/[\w./-]*)?(?:\.|\/|-)[ \t]+[\w-]+(?:\/[\w./-]+|\.(?:html?|pdf|aspx?|uk|org|com)\b)/gu,
      ).map(({ match }) => ({ target: match[0], offset: match.index }));
      return [...links, ...bare].map(({ target, offset }) =>
        sightingAt(manuscript, offset, {
          message: `The address "${target}" has a space in it.`,
          remedy: 'Take the space out, or write %20 where the address really has one.',
        }),
      );
    }),
});
