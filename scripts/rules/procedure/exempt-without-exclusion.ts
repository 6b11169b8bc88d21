import { rulesOf } from '../../record/body-rules.ts';
import { defineRule } from '../rule.ts';
import { exclusionClauses, exemptPapers } from './exempt-business.ts';

/** The public may only be shut out by a resolution that names the description of the information (LGA 1972 s.100A(4), (5)). */
export const exemptWithoutExclusion = defineRule({
  id: 'exempt-without-exclusion',
  severity: 'error',
  sentence: 'An agenda has an exempt paper, but no item or resolution to exclude the public.',
  look: ({ record }) =>
    (rulesOf(record.body).exemption === undefined ? [] : record.meetings).flatMap((meeting) => {
      const first = exemptPapers(meeting)[0];
      const asked = meeting.items.some(
        ({ standing, title }) => standing?.role === 'exclusion' || /\bexclu/iu.test(title),
      );
      if (first === undefined || asked || exclusionClauses(meeting).length > 0) return [];
      return [
        {
          ...meeting.source.position(first.path),
          message: `"${first.stub.title}" is exempt, but nothing on this agenda asks the meeting to exclude the public.`,
          remedy: 'Add the standing item for the exclusion of the public before it.',
        },
      ];
    }),
});
