import { isHappening } from '../../record/meetings/meeting-order.ts';
import { defineRule } from '../rule.ts';

/** An item with "report of" promises a report. Meetings whose agenda is not out yet are left alone. */
export const itemWithoutPaper = defineRule({
  id: 'item-without-paper',
  severity: 'warning',
  sentence: 'An item names a report or a folder of papers, but has no paper.',
  look: ({ record }) =>
    record.meetings.flatMap((meeting) =>
      meeting.items.flatMap((item, index) => {
        const promises = item.reportOf.length > 0 || meeting.frontmatter.items[index]?.folder !== undefined;
        if (
          !promises ||
          item.documents.length > 0 ||
          item.deferredTo !== undefined ||
          item.outcome === 'withdrawn' ||
          !isHappening(meeting) ||
          meeting.state === 'scheduled'
        )
          return [];
        return [
          {
            ...meeting.source.position(['items', index]),
            message: `Item ${item.number ?? item.title} ("${item.title}") names a report, but has no paper.`,
            remedy: 'Add it under "documents:", or say {to-follow: ...}, {separate: ...} or {verbal: ...}.',
          },
        ];
      }),
    ),
});
