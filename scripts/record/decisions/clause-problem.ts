import type { Problem } from '../../sources/problem.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import { decisionKinds, isDecisionKind } from './decision-kinds.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { clausesOf } from '../minutes/minute.ts';
import type { Clause, Minute } from '../minutes/minute.ts';

/** Clauses whose braces do not do what they were meant to: a kind of decision that there is not, or braces amid the words. */
export function clauseProblems(meetings: readonly Meeting[]): readonly Problem[] {
  return meetings.flatMap(({ minutes }) =>
    minutes === undefined ? [] : minutes.minutes.flatMap((minute) => problemsIn(minute, minutes.source.file)),
  );
}

function problemsIn(minute: Minute, file: string): readonly Problem[] {
  const resolutions = minute.blocks.filter((block) => block.kind === 'resolved');
  return [...resolutions, ...clausesOf(minute)].flatMap((place) => [
    ...kindProblems(place, file),
    ...('text' in place ? braceProblems(place, file) : []),
  ]);
}

function kindProblems({ attributes, line }: Pick<Clause, 'attributes' | 'line'>, file: string): readonly Problem[] {
  const kind = attributes.get('type');
  if (kind === undefined || isDecisionKind(kind)) return [];
  const near = nearestWord(kind, decisionKinds);
  return [
    {
      file,
      line,
      column: 1,
      message: `There is no kind of decision "${kind}".`,
      remedy: near === undefined ? `Write one of ${decisionKinds.join(', ')}.` : `Did you mean "${near}"?`,
    },
  ];
}

function braceProblems({ text, line }: Clause, file: string): readonly Problem[] {
  if (!/\{[^{}]*\b(?:action|type)\b[^{}]*\}/u.test(text)) return [];
  return [
    {
      file,
      line,
      column: 1,
      message: 'The braces stand amid the words of this clause, where they are not read.',
      remedy: 'Move them to the end, after "; and" or the full stop.',
    },
  ];
}
