import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';
import { inTheRoom } from './attendance-place.ts';

/** Who leaves was there. */
export const movementOfAbsent = defineRule({
  id: 'movement-of-absent',
  severity: 'warning',
  sentence: 'Somebody left or came who is not on the list of those present.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) =>
        minute.blocks.flatMap((block) => {
          if (
            (block.kind !== 'departure' && block.kind !== 'arrival') ||
            minutes === undefined ||
            minutes.attendance.present.length === 0
          )
            return [];
          return block.people
            .filter(({ id }) => !inTheRoom(minutes).has(id))
            .map(({ name }) => ({
              ...minutePlace(minutes, block.line),
              message: `${name} ${block.kind === 'departure' ? 'left' : 'came'}, but is not on the list of those present.`,
              remedy: 'Add the name to "present", or correct who it was.',
            }));
        }),
      ),
    ),
});
