import { defineRule } from '../rule.ts';

/** Items start in their order, and none before the meeting. */
export const itemTimes = defineRule({
  id: 'item-times',
  severity: 'warning',
  sentence: 'An item is to start before the item above it, or before the meeting.',
  look: ({ record }) =>
    record.meetings.flatMap(({ start, items, source }) => {
      let last = { time: start ?? '00:00', what: 'the meeting' };
      return items.flatMap((item, index) => {
        const before = last;
        if (item.start === undefined) return [];
        last = { time: item.start, what: `item ${item.number ?? item.title}` };
        if (item.start >= before.time) return [];
        return [
          {
            ...source.position(['items', index, 'start']),
            message: `Item ${item.number ?? item.title} is to start at ${item.start}, and ${before.what} at ${before.time}.`,
            remedy: 'Correct the time.',
          },
        ];
      });
    }),
});
