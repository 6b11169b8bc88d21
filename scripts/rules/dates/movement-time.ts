import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** Nobody leaves before the meeting starts or after it has closed, nor earlier than somebody who left before. */
export const movementTime = defineRule({
  id: 'movement-time',
  severity: 'warning',
  sentence: 'Somebody is said to have come or gone outside the time of the meeting, or out of order.',
  look: ({ record }) =>
    record.meetings.flatMap(({ start, end, minutes }) => {
      let last: string | undefined;
      return (minutes?.minutes ?? []).flatMap((minute) =>
        minute.blocks.flatMap((block) => {
          if (
            (block.kind !== 'departure' && block.kind !== 'arrival') ||
            block.time === undefined ||
            minutes === undefined
          )
            return [];
          const before = last;
          last = block.time;
          const place = minutePlace(minutes, block.line);
          const who = `${block.people.map(({ name }) => name).join(', ')} ${block.kind === 'departure' ? 'left' : 'came'} at ${block.time}`;
          const remedy = 'Correct the time; write it on the 24-hour clock.';
          if (start !== undefined && block.time < start)
            return [{ ...place, message: `${who}, but the meeting started at ${start}.`, remedy }];
          if (end !== undefined && block.time > end)
            return [{ ...place, message: `${who}, but the meeting ended at ${end}.`, remedy }];
          return before !== undefined && block.time < before
            ? [{ ...place, message: `${who}, below a movement at ${before}.`, remedy }]
            : [];
        }),
      );
    }),
});
