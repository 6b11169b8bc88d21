import { inline, sightingAt } from '../reading/passage.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { defineRule } from '../rule.ts';

const shortest = 80;

/** A long sentence that stands twice in a paper was pasted twice. Quotations and the wording of recommendations may well be repeated. */
export const sentenceTwice = defineRule({
  id: 'sentence-twice',
  severity: 'note',
  sentence: 'A long sentence stands twice in a paper.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const seen = new Set<string>();
      return sentencesOf(manuscript).flatMap(({ words, offset }) => {
        if (!seen.has(words)) {
          seen.add(words);
          return [];
        }
        return [
          sightingAt(manuscript, offset, {
            message: `"${words.slice(0, 50)}..." stands twice in this paper.`,
            remedy: 'Take one of the two out, if it was not meant.',
          }),
        ];
      });
    }),
});

function sentencesOf({ blocks }: Manuscript): readonly { readonly words: string; readonly offset: number }[] {
  return blocks
    .filter(
      ({ kind, inside }) =>
        (kind === 'paragraph' || kind === 'list-item') &&
        !inside.includes('quote') &&
        !inside.includes('recommendations'),
    )
    .flatMap(({ words, offset }) =>
      [...words.matchAll(/\p{Lu}[^.?!]*(?:\.\d[^.?!]*)*[.?!](?=\s|$)/gu)].map((match) => ({
        words: inline(match[0]),
        offset: offset + match.index,
      })),
    )
    .filter(({ words }) => words.length >= shortest);
}
