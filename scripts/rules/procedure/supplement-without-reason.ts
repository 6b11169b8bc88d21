import { rulesOf } from '../../record/body-rules.ts';
import { defineRule } from '../rule.ts';

/** A later paper may only be taken if its lateness or urgency is explained (LGA 1972 s.100B(4)(b)). */
export const supplementWithoutReason = defineRule({
  id: 'supplement-without-reason',
  severity: 'warning',
  sentence: 'A supplementary pack does not say why it was late.',
  look: ({ record }) =>
    (!rulesOf(record.body).lateReasons ? [] : record.meetings).flatMap(({ frontmatter, source }) =>
      frontmatter.packs.flatMap(({ kind, reason, title }, index) =>
        kind !== 'supplement' || reason !== undefined
          ? []
          : [
              {
                ...source.position(['packs', index]),
                message: `"${title}" came after the agenda pack and gives no reason.`,
                remedy: 'Add "reason:" with the reason for its lateness.',
              },
            ],
      ),
    ),
});
