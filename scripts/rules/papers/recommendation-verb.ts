import type { Manuscript } from '../reading/manuscript.ts';
import { sightingAt } from '../reading/passage.ts';
import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

const verbs = [
  'note',
  'consider',
  'endorse',
  'approve',
  'agree',
  'comment',
  'discuss',
  'receive',
  'review',
  'support',
  'confirm',
  'adopt',
  'appoint',
  'elect',
  'scrutinise',
  'refine',
  'determine',
];
const alike: Readonly<Record<string, string>> = {
  receive: 'note',
  review: 'consider',
  discuss: 'consider',
  comment: 'consider',
  scrutinise: 'consider',
  support: 'endorse',
  adopt: 'approve',
  agree: 'approve',
};

/** An agenda that asks to note what the report asks to approve misleads those who read only one. */
export const recommendationVerb = defineRule({
  id: 'recommendation-verb',
  severity: 'note',
  sentence: 'The agenda asks the meeting to do something else than the report does.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) => {
      const { item, document } = manuscript;
      const place = manuscript.blocks.find((block) => block.kind === 'container' && block.name === 'recommendations');
      if (document?.kind !== 'report' || item?.ask === undefined || place === undefined) return [];
      const asked = verbsIn(item.ask);
      const recommended = verbsIn(recommendationsOf(manuscript));
      if (
        asked.length === 0 ||
        recommended.length === 0 ||
        asked.some((verb) => recommended.some((other) => sense(other) === sense(verb)))
      )
        return [];
      return [
        sightingAt(manuscript, place.offset, {
          message: `The agenda asks the meeting to ${listing(asked)}; the report recommends to ${listing(recommended)}.`,
          remedy: 'Use one verb in both: the report’s, unless it is wrong.',
        }),
      ];
    }),
});

function recommendationsOf({ blocks }: Manuscript): string {
  return blocks
    .filter(({ inside }) => inside.includes('recommendations'))
    .map(({ words }) => words)
    .join('\n');
}

function verbsIn(text: string): readonly string[] {
  return verbs.filter((verb) => new RegExp(`\\b${verb.replace(/e$/u, '')}(?:e|es|ed|s)?\\b`, 'iu').test(text));
}

function sense(verb: string): string {
  return alike[verb] ?? verb;
}
