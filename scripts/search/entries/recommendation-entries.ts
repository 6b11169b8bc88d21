import type { RecommendationSet } from '../../record/registers/recommendation.ts';
import { htmlBlocks } from '../html-blocks.ts';
import type { SearchEntry } from '../search-entry.ts';
import type { EntryMaker } from './entry-maker.ts';
import { plainBlocks } from './entry-maker.ts';

/** A set of recommendations of the body, and each of them with the answer to it. */
export function recommendationEntries(set: RecommendationSet, maker: EntryMaker): readonly SearchEntry[] {
  const meeting = maker.meeting(set.meetingId);
  const words = htmlBlocks(maker.sources.rendered.recommendations.get(set.id)?.html ?? '');
  const common = { kind: 'Recommendation', page: set.address, topics: set.topics } as const;
  const whole = maker.make(
    {
      ...common,
      title: set.title,
      context: 'Recommendations and responses',
      belongs: ['Recommendations, responses'],
      blocks: [...plainBlocks('', set.basis && `Made under ${set.basis}.`), ...words],
    },
    meeting,
  );
  const each = set.recommendations.map(({ label, text, response }, index) => {
    const anchor = `recommendation-${index + 1}`;
    return maker.make(
      {
        ...common,
        anchor,
        title: `Recommendation ${label}`,
        context: set.title,
        belongs: ['Recommendation, response', set.title],
        references: [`recommendation${label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`],
        blocks: plainBlocks(anchor, text, response?.text && `Response: ${response.text}`),
      },
      meeting,
    );
  });
  return [whole, ...each];
}
