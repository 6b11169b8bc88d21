import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';
import { latestStatus } from './latest-status.ts';

/** Members ask first for what was promised by a day. */
export const actionOverdue = defineRule({
  id: 'action-overdue',
  severity: 'warning',
  sentence: 'An action is past its date and neither answered nor discharged.',
  look: ({ record, today }) =>
    record.registers.actions.flatMap((action) => {
      const { due, source, reference, answeredBy } = action;
      const status = latestStatus(action);
      const open = status === undefined || status === 'ongoing';
      if (due === undefined || due >= today || !open || answeredBy.length > 0) return [];
      return [
        {
          ...source.position(['due']),
          message: `The action ${reference} was due on ${printDate(due)}.`,
          remedy: 'Add an update with what became of it, or a new date.',
        },
      ];
    }),
});
