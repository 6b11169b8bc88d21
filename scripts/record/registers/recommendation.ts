import type { RecommendationsSource } from '../../sources/schemas/recommendations.ts';
import type { SourcePlace } from '../source-place.ts';

/** A statutory report of the body with its recommendations, and what was answered. */
export interface RecommendationSet {
  readonly id: string;
  /** `/recommendations/draft-plan-2025/`. */
  readonly address: string;
  readonly title: string;
  readonly meetingId: string;
  /** The id of the report. */
  readonly report: string | undefined;
  readonly basis: string | undefined;
  readonly sent: string | undefined;
  readonly respondBy: string | undefined;
  /** Where the report is published elsewhere. */
  readonly url: string | undefined;
  readonly recommendations: RecommendationsSource['recommendations'];
  readonly topics: readonly string[];
  /** Markdown. */
  readonly body: string;
  readonly source: SourcePlace;
}
