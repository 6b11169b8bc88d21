import { clausesOf } from '../../record/minutes/minute.ts';
import type { Clause, Minute } from '../../record/minutes/minute.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

const asks =
  /\b(?:writes? to|be (?:asked|requested|invited|written to|provided|supplied|circulated|shared|refined|added)|(?:is|are) (?:asked|requested|invited) to|provides?|suppl(?:y|ies)|circulates?|refines?|adds?|reports? back|brings? (?:back )?(?:a|an) )\b/iu;
const settled = new Set([
  'note',
  'approve',
  'endorse',
  'elect',
  'appoint',
  'exclude',
  'readmit',
  'confirm',
  'discharge',
]);

/** What a resolution asks somebody to do is forgotten unless the tracker has it. A clause that only nests others is left alone. */
export const actionNotTracked = defineRule({
  id: 'action-not-tracked',
  severity: 'warning',
  sentence: 'A resolution asks somebody to do something, and no action tracks it.',
  look: ({ record }) => {
    const tracked = record.registers.actions.flatMap(({ clauseKey, minuteKey }) => clauseKey ?? minuteKey ?? []);
    return record.meetings.flatMap(({ minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) =>
        clausesOf(minute)
          .filter((clause) => isAsking(clause) && !tracked.some((key) => isSameOrAround(key, clause.key)))
          .map((clause) => ({
            ...(minutes === undefined ? { file: '', line: 1, column: 1 } : minutePlace(minutes, clause.line)),
            message: `Clause ${asPrinted(clause, minute)} asks for something ("${asks.exec(clause.text)?.[0].trim() ?? ''}") that no action tracks.`,
            remedy:
              'Add {action owner=... } at the end of the clause, or a file in actions/, or answer with the reason why it needs none.',
          })),
      ),
    );
  },
});

/** `911.ii`, `FC/26/2.a`: the key, with the number of the minute as the body writes it. */
function asPrinted({ key }: Clause, minute: Minute): string {
  return /^\d/u.test(minute.number) ? key : minute.number + key.slice(minute.key.length);
}

function isAsking({ text, attributes, clauses }: Clause): boolean {
  return (
    asks.test(text) &&
    !attributes.has('action') &&
    !settled.has(attributes.get('type') ?? '') &&
    !(clauses.length > 0 && text.trim().endsWith(':'))
  );
}

/** An action of the clause itself, of the clause that holds it, or of one within it. */
function isSameOrAround(key: string, clauseKey: string): boolean {
  const plain = key.replace(/-\d+$/u, '');
  return plain === clauseKey || clauseKey.startsWith(`${plain}.`) || plain.startsWith(`${clauseKey}.`);
}
