import { responsesOn } from '../../record/registers/recommendation-response.ts';
import type { ResponsesAsAt } from '../../record/registers/recommendation-response.ts';
import type { RecommendationSet } from '../../record/registers/recommendation.ts';
import type { PublicQuestion } from '../../record/registers/question.ts';
import { paperLink } from '../../views/action-view.ts';
import { meetingLink } from '../../views/meeting-links.ts';
import type { Tag } from '../../views/meeting-state.ts';
import { minuteLink } from '../../views/minute-view.ts';
import { isFilled } from '../filled-registers.ts';
import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** A question from the public as the register shows it. */
export interface QuestionView {
  readonly question: PublicQuestion;
  readonly html: string;
  readonly tag: Tag;
  readonly meeting: Link | undefined;
  readonly minute: Link | undefined;
  readonly answer: Link | undefined;
}

const outcomes: Readonly<Record<NonNullable<PublicQuestion['outcome']>, Tag>> = {
  answered: { words: 'Answered', tone: 'good' },
  'answered-in-writing': { words: 'Answered in writing', tone: 'good' },
  'not-within-criteria': { words: 'Not within the criteria', tone: 'plain' },
  withdrawn: { words: 'Withdrawn', tone: 'plain' },
  'awaiting-answer': { words: 'Awaiting an answer', tone: 'warning' },
};

/** The register of questions from the public, newest meeting first. */
export function questionsPage({
  record,
  rendered,
}: ViewContext): SitePage<{ readonly questions: readonly QuestionView[] }> {
  const questions = [...record.registers.questions].reverse().map((question): QuestionView => {
    const meeting = record.meetingById.get(question.meetingId);
    const minute = question.minuteKey === undefined ? undefined : record.minuteByKey.get(question.minuteKey);
    return {
      question,
      html: rendered.questions.get(question.id)?.html ?? '',
      tag:
        question.outcome === undefined ? { words: 'Outcome not recorded', tone: 'plain' } : outcomes[question.outcome],
      meeting: meeting && meetingLink(meeting),
      minute: minute && minuteLink(minute),
      answer: question.answer === undefined ? undefined : paperLink(question.answer, { record }),
    };
  });
  return new SitePage({
    kind: 'questions',
    address: '/questions/',
    title: 'Questions from the public',
    description: `Questions from members of the public to the ${record.body.name}, and the answers.`,
    crumbs: [],
    section: 'questions',
    view: { questions },
  });
}

/** A set of recommendations as its page shows it. */
export interface RecommendationsView extends Omit<ResponsesAsAt, 'days' | 'responses'> {
  readonly html: string;
  readonly meeting: Link | undefined;
  readonly report: Link | undefined;
  readonly days: number | undefined;
  readonly responses: readonly (ResponsesAsAt['responses'][number] & {
    readonly tag: Tag;
    readonly document: Link | undefined;
  })[];
  readonly asAt: string;
}

const answerWords = {
  accepted: { words: 'Accepted', tone: 'good' },
  partly: { words: 'Accepted in part', tone: 'coming' },
  'not-accepted': { words: 'Not accepted', tone: 'stop' },
  noted: { words: 'Noted', tone: 'plain' },
} as const satisfies Readonly<Record<string, Tag>>;

/** The list of reports with recommendations, and a page for each. */
export function recommendationPages(context: ViewContext): readonly SitePage[] {
  const { record } = context;
  if (!isFilled(record.registers, 'recommendations')) return [];
  const sets = [...record.registers.recommendations].reverse().map((set) => recommendationsView(set, context));
  return [
    recommendationsIndex(sets, record.body.name),
    ...sets.map(
      (view) =>
        new SitePage({
          kind: 'recommendations',
          address: view.set.address,
          title: view.set.title,
          description: `${view.set.title}: ${view.set.recommendations.length} recommendations of the ${record.body.name} and the responses.`,
          crumbs: [{ text: 'Recommendations', address: '/recommendations/' }],
          section: 'recommendations',
          view,
        }),
    ),
  ];
}

function recommendationsIndex(sets: readonly RecommendationsView[], body: string): SitePage {
  return new SitePage({
    kind: 'recommendations-index',
    address: '/recommendations/',
    title: 'Recommendations and responses',
    description: `Reports of the ${body} with recommendations, and the responses.`,
    crumbs: [],
    section: 'recommendations',
    view: { sets },
  });
}

function recommendationsView(set: RecommendationSet, context: ViewContext): RecommendationsView {
  const { record, rendered, buildDate } = context;
  const meeting = record.meetingById.get(set.meetingId);
  const state = responsesOn(set, buildDate);
  return {
    ...state,
    html: rendered.recommendations.get(set.id)?.html ?? '',
    meeting: meeting && meetingLink(meeting),
    report: set.report === undefined ? undefined : paperLink(set.report, context),
    responses: state.responses.map((response) => {
      const given = response.recommendation.response;
      return {
        ...response,
        tag: responseTag(response),
        document: given?.document === undefined ? undefined : paperLink(given.document, context),
      };
    }),
    asAt: buildDate,
  };
}

function responseTag({ recommendation, answered, overdue }: ResponsesAsAt['responses'][number]): Tag {
  const accepted = recommendation.response?.accepted;
  if (answered) return accepted === undefined ? { words: 'Answered', tone: 'good' } : answerWords[accepted];
  return overdue ? { words: 'Response overdue', tone: 'stop' } : { words: 'No response on this site', tone: 'warning' };
}
