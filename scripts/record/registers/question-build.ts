import type { QuestionSource } from '../../sources/schemas/question.ts';
import type { MarkdownSource } from '../../sources/sources.ts';
import { placeOf } from '../build-context.ts';
import type { PublicQuestion } from './question.ts';
import type { RegisterLinks } from './register-links.ts';
import { compareText } from '../../sources/compare-text.ts';

/** The register of public questions, by meeting. */
export function buildQuestions(
  sources: readonly MarkdownSource<QuestionSource>[],
  links: RegisterLinks,
): readonly PublicQuestion[] {
  return sources
    .map((source) => buildQuestion(source, links))
    .sort((a, b) => compareText(a.meetingId, b.meetingId) || compareText(a.id, b.id));
}

function buildQuestion(source: MarkdownSource<QuestionSource>, links: RegisterLinks): PublicQuestion {
  const { data, name } = source;
  const anchor = `q-${name}`;
  return {
    id: name,
    address: `/questions/#${anchor}`,
    anchor,
    meetingId: links.meeting(data.meeting, { source, path: ['meeting'] })?.id ?? data.meeting,
    minuteKey: links.minuteKey(data.minute, { date: data.meeting, at: { source, path: ['minute'] } }),
    title: data.title,
    asker: data.asker,
    received: data.received,
    outcome: data.outcome,
    answer: links.paper(data.answer, { source, path: ['answer'] }),
    answered: data.answered,
    topics: links.topics(data.topics, { source, path: ['topics'] }),
    body: source.body,
    source: placeOf(source),
  };
}
