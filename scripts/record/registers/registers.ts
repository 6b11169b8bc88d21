import type { Action } from '../actions/action.ts';
import type { Decision } from '../decisions/decision.ts';
import type { PublicQuestion } from './question.ts';
import type { RecommendationSet } from './recommendation.ts';
import type { Topic } from '../programme/topic.ts';
import type { MenuTopic, WorkProgrammeEntry } from '../programme/work-programme.ts';

/** What is kept across meetings, each in its own order. */
export interface Registers {
  /** Every clause of every resolution, by meeting, minute and place. */
  readonly decisions: readonly Decision[];
  /** By the meeting that opened them, then by minute and clause. */
  readonly actions: readonly Action[];
  /** By meeting. */
  readonly questions: readonly PublicQuestion[];
  /** By meeting. */
  readonly recommendations: readonly RecommendationSet[];
  /** In the order of the source. */
  readonly workProgramme: { readonly entries: readonly WorkProgrammeEntry[]; readonly menu: readonly MenuTopic[] };
  /** In the order of the source. */
  readonly topics: readonly Topic[];
}
