import type { Problem } from '../sources/problem.ts';
import { nearestWord } from '../sources/nearest-word.ts';
import { decisionKinds, isDecisionKind } from './decision-kind.ts';
import type { Meeting } from './meeting.ts';
import { clausesOf } from './minute.ts';

/** Clauses whose `{type=...}` is no kind of decision. */
export function decisionKindProblems(meetings: readonly Meeting[]): readonly Problem[] {
  return meetings.flatMap(({ minutes }) =>
    (minutes?.minutes ?? []).flatMap(clausesOf).flatMap((clause): readonly Problem[] => {
      const kind = clause.attributes.get('type');
      if (kind === undefined || minutes === undefined || isDecisionKind(kind)) return [];
      const near = nearestWord(kind, decisionKinds);
      const remedy = near === undefined ? `Write one of ${decisionKinds.join(', ')}.` : `Did you mean "${near}"?`;
      return [{ file: minutes.source.file, line: clause.line, column: 1, message: `There is no kind of decision "${kind}".`, remedy }];
    }),
  );
}
