import type { RecommendationsSource } from '../../sources/schemas/recommendations.ts';
import type { MarkdownSource } from '../../sources/sources.ts';
import { placeOf } from '../build-context.ts';
import type { RecommendationSet } from './recommendation.ts';
import type { RegisterLinks } from './register-links.ts';
import { compareText } from '../../sources/compare-text.ts';

/** The register of statutory reports and what was answered, by meeting. */
export function buildRecommendations(
  sources: readonly MarkdownSource<RecommendationsSource>[],
  links: RegisterLinks,
): readonly RecommendationSet[] {
  return sources
    .map((source) => buildSet(source, links))
    .sort((a, b) => compareText(a.meetingId, b.meetingId) || compareText(a.id, b.id));
}

function buildSet(source: MarkdownSource<RecommendationsSource>, links: RegisterLinks): RecommendationSet {
  const { data, name } = source;
  const labels = new Set<string>();
  const recommendations = data.recommendations.map((recommendation, index) => {
    const path = ['recommendations', index];
    if (labels.has(recommendation.label))
      links.problem(
        { source, path },
        `Two recommendations are called "${recommendation.label}".`,
        'Give each its own label.',
      );
    labels.add(recommendation.label);
    const { response } = recommendation;
    const document = links.paper(response?.document, { source, path: [...path, 'response', 'document'] });
    return document === undefined || response === undefined
      ? recommendation
      : { ...recommendation, response: { ...response, document } };
  });
  return {
    id: name,
    address: `/recommendations/${name}/`,
    title: data.title,
    meetingId: links.meeting(data.meeting, { source, path: ['meeting'] })?.id ?? data.meeting,
    report: links.paper(data.report, { source, path: ['report'] }),
    basis: data.basis,
    sent: data.sent,
    respondBy: data['respond-by'],
    url: data.url,
    recommendations,
    topics: links.topics(data.topics, { source, path: ['topics'] }),
    body: source.body,
    source: placeOf(source),
  };
}
