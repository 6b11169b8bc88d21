import { defineRule } from '../rule.ts';
import { exclusionClauses, exemptPapers } from './exempt-business.ts';

/** An item that offers to shut the public out for nothing. */
export const exclusionWithoutExempt = defineRule({
  id: 'exclusion-without-exempt',
  severity: 'warning',
  sentence: 'An agenda asks to exclude the public, but has no exempt paper.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) => {
      const index = meeting.items.findIndex(({ standing }) => standing?.role === 'exclusion');
      const item = meeting.items[index];
      if (item === undefined || exemptPapers(meeting).length > 0 || exclusionClauses(meeting).length > 0) return [];
      return [
        {
          ...meeting.source.position(['items', index]),
          message: `Item ${item.number ?? item.title} asks to exclude the public, but no paper of this agenda is exempt.`,
          remedy: 'Take the item out, add the exempt paper’s stub, or answer with the reason why it stands.',
        },
      ];
    }),
});
