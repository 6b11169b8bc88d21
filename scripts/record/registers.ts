import type { Action } from './action.ts';
import type { PublicQuestion } from './question.ts';
import type { RecommendationSet } from './recommendation.ts';
import type { Topic } from './topic.ts';
import type { MenuTopic, WorkProgrammeEntry } from './work-programme.ts';

/** What is kept across meetings, each in its own order. */
export interface Registers {
  /** By the meeting that opened them, then by minute and clause. */
  readonly actions: readonly Action[];
  readonly questions: readonly PublicQuestion[];
  readonly recommendations: readonly RecommendationSet[];
  readonly workProgramme: { readonly entries: readonly WorkProgrammeEntry[]; readonly menu: readonly MenuTopic[] };
  readonly topics: readonly Topic[];
}
