import { printDate } from '../../calendar/printed-date.ts';
import { deferredHereButMissing } from '../../record/meetings/deferral-trail.ts';
import { isHappening } from '../../record/meetings/meeting-order.ts';
import { defineRule } from '../rule.ts';

/** What one meeting puts off to another is forgotten unless it stands on that agenda. Silent while the agenda is not made. */
export const deferredItemMissing = defineRule({
  id: 'deferred-item-missing',
  severity: 'warning',
  sentence: 'An item was deferred to a meeting, and its agenda does not have it.',
  look: ({ record }) =>
    record.meetings
      .filter((meeting) => isHappening(meeting) && meeting.items.length > 0)
      .flatMap((meeting) =>
        deferredHereButMissing(meeting, record.meetings).map(({ title, meetingId }) => ({
          ...meeting.source.position([], 'items'),
          message: `"${title}" was deferred to this meeting on ${printDate(record.meetingById.get(meetingId)?.date ?? meetingId)}, and is not on this agenda.`,
          remedy: 'Add the item with "deferred-from:", or put "deferred-to:" right in the earlier meeting.',
        })),
      ),
});
