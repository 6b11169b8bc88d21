import type { Problem } from '../sources/problem.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import { decisionKinds, isDecisionKind } from './decision-kind.ts';
import type { Meeting } from './meeting.ts';
import { clausesOf } from './minute.ts';
import type { Clause } from './minute.ts';

/** Clauses whose braces do not do what they were meant to: a kind of decision that there is not, or braces amid the words. */
export function clauseProblems(meetings: readonly Meeting[]): readonly Problem[] {
  return meetings.flatMap(({ minutes }) =>
    (minutes?.minutes ?? []).flatMap(clausesOf).flatMap((clause) => (minutes === undefined ? [] : problemsOf(clause, minutes.source.file))),
  );
}

function problemsOf(clause: Clause, file: string): readonly Problem[] {
  const at = { file, line: clause.line, column: 1 };
  const problems: Problem[] = [];
  const kind = clause.attributes.get('type');
  if (kind !== undefined && !isDecisionKind(kind)) {
    const near = nearestWord(kind, decisionKinds);
    problems.push({ ...at, message: `There is no kind of decision "${kind}".`, remedy: near === undefined ? `Write one of ${decisionKinds.join(', ')}.` : `Did you mean "${near}"?` });
  }
  if (/\{[^{}]*\b(?:action|type)\b[^{}]*\}/u.test(clause.text)) {
    problems.push({ ...at, message: 'The braces stand amid the words of this clause, where they are not read.', remedy: 'Move them to the end, after "; and" or the full stop.' });
  }
  return problems;
}
