import { printDate } from '../../calendar/printed-date.ts';
import { deferralTrail } from '../../record/meetings/deferral-trail.ts';
import { isHappening } from '../../record/meetings/meeting-order.ts';
import type { Item, Meeting } from '../../record/meetings/meeting.ts';
import { defineRule } from '../rule.ts';

/** What is put off needs a meeting that takes place to come back to. */
export const deferredToNowhere = defineRule({
  id: 'deferred-to-nowhere',
  severity: 'warning',
  sentence: 'An item was deferred without a day, or to a day on which no meeting takes place.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) =>
      meeting.items.flatMap((item, index) => {
        const message = fault(item, record.meetings);
        return message === undefined
          ? []
          : [
              {
                ...meeting.source.position(['items', index]),
                message,
                remedy: 'Write "deferred-to:" with the day of the meeting that takes it up.',
              },
            ];
      }),
    ),
});

function fault(item: Item, meetings: readonly Meeting[]): string | undefined {
  if (item.outcome !== 'deferred' && item.deferredTo === undefined) return undefined;
  const [next] = deferralTrail(item, meetings).to;
  if (next === undefined) return `"${item.title}" was deferred, and no later meeting takes it up.`;
  if (next.meeting === undefined)
    return `"${item.title}" was deferred to ${printDate(next.date)}, and there is no meeting on that day.`;
  return isHappening(next.meeting)
    ? undefined
    : `"${item.title}" was deferred to ${printDate(next.date)}, and that meeting is ${next.meeting.state}.`;
}
