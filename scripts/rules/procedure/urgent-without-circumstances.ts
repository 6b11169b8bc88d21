import { rulesOf } from '../../record/body-rules.ts';
import { defineRule } from '../rule.ts';

/** An urgent item is taken by reason of special circumstances, which the minutes specify (LGA 1972 s.100B(4)(b)). */
export const urgentWithoutCircumstances = defineRule({
  id: 'urgent-without-circumstances',
  severity: 'error',
  sentence: 'Urgent business was taken, but the special circumstances are not given.',
  look: ({ record }) =>
    (!rulesOf(record.body).lateReasons ? [] : record.meetings).flatMap((meeting) =>
      meeting.items.flatMap((item, index) => {
        const urgent =
          item.standing?.role === 'urgent' || /^urgent (?:item|report|decision|business)s?\b/iu.test(item.title);
        const decided =
          meeting.minutes?.minutes.some(
            (minute) =>
              (minute.itemKey === item.key || item.minuteKeys.includes(minute.key)) &&
              minute.blocks.some(({ kind }) => kind === 'resolved'),
          ) === true;
        const taken = decided || item.documents.length > 0;
        if (!urgent || !taken || item.urgent !== undefined) return [];
        return [
          {
            ...meeting.source.position(['items', index]),
            message: `Item ${item.number ?? item.title} was taken as urgent, but the special circumstances are not given.`,
            remedy: 'Add "urgent:" to the item with the circumstances as the chair gave them.',
          },
        ];
      }),
    ),
});
