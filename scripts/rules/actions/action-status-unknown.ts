import { wasHeld } from '../../record/meetings/meeting-order.ts';
import { printDate } from '../../calendar/printed-date.ts';
import { defineRule } from '../rule.ts';
import { latestStatus } from './latest-status.ts';

/** A tracker with blank status cannot tell a forgotten action from one that goes on. Two meetings are patience enough. */
export const actionStatusUnknown = defineRule({
  id: 'action-status-unknown',
  severity: 'note',
  sentence: 'Two meetings were held since an action was opened, and nothing says where it stands.',
  look: ({ record }) =>
    record.registers.actions.flatMap((action) => {
      const since = record.meetings.filter((meeting) => wasHeld(meeting) && meeting.date > action.opened);
      const second = since[1];
      if (second === undefined || latestStatus(action) !== undefined || action.answeredBy.length > 0) return [];
      return [
        {
          ...action.source.position([]),
          message: `Nothing says where the action ${action.reference} stands, though a second meeting was held since, on ${printDate(second.date)}.`,
          remedy: 'Add an update with "status:" (ongoing, answered, proposed-for-discharge, discharged or closed).',
        },
      ];
    }),
});
