import { inline, sightingAt } from '../reading/passage.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import { defineRule } from '../rule.ts';

const shortest = 80;

/** A long paragraph that stands twice under one heading, or a sentence twice in a paragraph, was pasted twice. Quotations and the wording of recommendations may well be repeated. */
export const sentenceTwice = defineRule({
  id: 'sentence-twice',
  severity: 'note',
  sentence: 'A long sentence stands twice in a paragraph, or its paragraph twice under a heading.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const seen = new Map<string, Sentence>();
      return sentencesOf(manuscript).flatMap((sentence) => {
        const { words, offset } = sentence;
        const before = seen.get(words);
        seen.set(words, sentence);
        if (before === undefined || !isPasted(before, sentence)) return [];
        return [
          sightingAt(manuscript, offset, {
            message: `"${words.slice(0, 50)}..." stands twice here.`,
            remedy: 'Take one of the two out, if it was not meant.',
          }),
        ];
      });
    }),
});

interface Sentence {
  readonly words: string;
  readonly offset: number;
  /** The paragraph that it stands in, and how many headings are above. */
  readonly paragraph: string;
  readonly section: number;
}

/** What is said of each of two things stands under two headings, or after the name of each: that is meant. */
function isPasted(one: Sentence, other: Sentence): boolean {
  return one.section === other.section && one.paragraph === other.paragraph;
}

function sentencesOf({ blocks }: Manuscript): readonly Sentence[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ offset }) => offset);
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
        paragraph: inline(words).replace(/^\(?(?:\d[\d.]*|[a-z]|[ivxlc]+)[.)]?\s/iu, ''),
        section: headings.filter((heading) => heading < offset).length,
      })),
    )
    .filter(({ words }) => words.length >= shortest);
}
