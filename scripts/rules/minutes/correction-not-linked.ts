import type { Meeting } from '../../record/meetings/meeting.ts';
import { clausesOf } from '../../record/minutes/minute.ts';
import type { Minute } from '../../record/minutes/minute.ts';
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
          .filter(() => isHere(minute, record.meetings))
          .map((clause) => ({
            ...(minutes === undefined ? { file: '', line: 1, column: 1 } : minutePlace(minutes, clause.line)),
            message: `Minute ${minute.number} confirms earlier minutes with a correction that is not noted there.`,
            remedy: `Add to the frontmatter of the earlier minutes: corrections: [{minute: "${minute.key}", text: ...}].`,
          })),
      ),
    );
  },
});

/** Whether the minutes that were confirmed are on the site: those that name this meeting, or else the last before, if nothing is said of their confirmation. */
function isHere({ meetingId }: Minute, meetings: readonly Meeting[]): boolean {
  const earlier = meetings.filter(({ id, minutes }) => minutes !== undefined && id < meetingId);
  const last = earlier.at(-1)?.minutes;
  return (
    earlier.some(({ minutes }) => minutes?.confirmedBy?.meetingId === meetingId) ||
    (last !== undefined && last.confirmedBy === undefined)
  );
}
