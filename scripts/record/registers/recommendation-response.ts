import { daysBetween } from '../../calendar/iso-date.ts';
import type { RecommendationSet } from './recommendation.ts';

type Recommendation = RecommendationSet['recommendations'][number];

/** How the answer to one recommendation stands on a day. */
export interface ResponseState {
  readonly recommendation: Recommendation;
  readonly answered: boolean;
  /** When it was answered, where known. */
  readonly date: string | undefined;
  /** Calendar days from sending to answering; undefined where one of the two is not known. */
  readonly days: number | undefined;
  /** Whether the time set for the answer had passed without one (PRSRA 2011 s.29 lets the panel set that time). */
  readonly overdue: boolean;
  /** Calendar days by which the answer is late, or was. */
  readonly daysLate: number | undefined;
}

/** A set of recommendations on a day, with its answers. */
export interface ResponsesAsAt {
  readonly set: RecommendationSet;
  readonly responses: readonly ResponseState[];
  readonly answered: number;
  readonly overdue: number;
  /** Days from sending to the last answer, once all are answered and the dates are known. */
  readonly days: number | undefined;
}

/** How the answers to a set of recommendations stood on a day. An answer without a date counts as given. */
export function responsesOn(set: RecommendationSet, date: string): ResponsesAsAt {
  const responses = set.recommendations.map((recommendation) => responseOn(recommendation, { set, date }));
  const days = responses.map((response) => response.days);
  return {
    set,
    responses,
    answered: responses.filter(({ answered }) => answered).length,
    overdue: responses.filter(({ overdue }) => overdue).length,
    days: days.every((count) => count !== undefined) && days.length > 0 ? Math.max(...days) : undefined,
  };
}

function responseOn(
  recommendation: Recommendation,
  { set, date }: { readonly set: RecommendationSet; readonly date: string },
): ResponseState {
  const { response } = recommendation;
  const answered = response !== undefined && (response.date === undefined || response.date <= date);
  const on = answered ? response.date : undefined;
  const late = set.respondBy === undefined ? undefined : answered ? on : date;
  return {
    recommendation,
    answered,
    date: on,
    days: on === undefined || set.sent === undefined ? undefined : daysBetween(set.sent, on),
    overdue: !answered && set.respondBy !== undefined && set.respondBy < date,
    daysLate:
      late === undefined || set.respondBy === undefined || late <= set.respondBy
        ? undefined
        : daysBetween(set.respondBy, late),
  };
}
