import { clausesOf } from '../../record/minutes/minute.ts';
import { decisionKindOf } from '../../record/decisions/decision-kind.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** Minutes confirmed with an amendment: who reads the earlier minutes must learn of it there. */
export const correctionNotLinked = defineRule({
  id: 'correction-not-linked',
  severity: 'warning',
  sentence: 'A resolution corrects earlier minutes, and those minutes do not say so.',
  look: ({ record }) => {
    const linked = new Set(
      record.meetings.flatMap(({ minutes }) => (minutes?.corrections ?? []).map(({ minute }) => minute)),
    );
    return record.meetings.flatMap(({ minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) =>
        clausesOf(minute)
          .filter(
            (clause) =>
              decisionKindOf(clause, minute) === 'confirm' &&
              /\bsubject to\b|\b(?:with|following) (?:the|an|one|this) (?:\w+ )?(?:amendment|correction|change)|\bas amended\b|\bbe (?:amended|corrected)\b/iu.test(
                clause.text,
              ),
          )
          .filter(() => minutes !== undefined && !linked.has(minute.key) && !linked.has(minute.number))
          .map((clause) => ({
            ...(minutes === undefined ? { file: '', line: 1, column: 1 } : minutePlace(minutes, clause.line)),
            message: `Minute ${minute.number} confirms earlier minutes with a correction that is not noted there.`,
            remedy: `Add to the frontmatter of the earlier minutes: corrections: [{minute: "${minute.key}", text: ...}].`,
          })),
      ),
    );
  },
});
