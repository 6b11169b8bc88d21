import type { Problem } from '../../sources/problem.ts';
import type { Sources } from '../../sources/sources.ts';
import { buildActions } from '../actions/action-build.ts';
import { clauseProblems } from '../decisions/clause-problem.ts';
import { decisionsOf } from '../decisions/decision.ts';
import { buildQuestions } from './question-build.ts';
import { buildRecommendations } from './recommendation-build.ts';
import { RegisterLinks } from './register-links.ts';
import type { RegistersContext } from './register-links.ts';
import type { Registers } from './registers.ts';
import { buildTopics, checkTopics } from '../programme/topic-build.ts';
import { checkWorkProgramme } from '../programme/work-programme-build.ts';

export type { RegistersContext } from './register-links.ts';

/** The registers, and what did not link while they were made. */
export interface BuiltRegisters {
  readonly registers: Registers;
  readonly problems: readonly Problem[];
}

/** The sources that registers are made from. */
export type RegisterSources = Pick<Sources, 'actions' | 'questions' | 'recommendations' | 'topics' | 'workProgramme'>;

/** Makes the registers from their own files and from the minutes. Pure; everything that does not link is told at once. */
export function buildRegisters(sources: RegisterSources, context: RegistersContext): BuiltRegisters {
  const topics = buildTopics(sources.topics);
  const links = new RegisterLinks(context, topics.topics);
  const actions = buildActions(sources.actions, links);
  const questions = buildQuestions(sources.questions, links);
  const recommendations = buildRecommendations(sources.recommendations, links);
  checkWorkProgramme(sources.workProgramme, links);
  checkTopics(links);
  const { entries, menu } = sources.workProgramme.data;
  const decisions = decisionsOf(context.meetings, actions);
  return {
    registers: {
      decisions,
      actions,
      questions,
      recommendations,
      workProgramme: { entries, menu },
      topics: topics.topics,
    },
    problems: [...topics.problems, ...links.problems, ...clauseProblems(context.meetings)],
  };
}
