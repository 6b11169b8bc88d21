import { minutePlace } from '../reading/minute-place.ts';
import { minuteSteps } from '../reading/minute-series.ts';
import { defineRule } from '../rule.ts';

/** Numbers only rise, within a set of minutes and from one meeting to the next. */
export const minuteNumberOrder = defineRule({
  id: 'minute-number-order',
  severity: 'warning',
  sentence: 'A minute’s number is lower than that of the minute before it.',
  look: ({ record }) =>
    minuteSteps(record)
      .filter(({ number, before }) => number < before.number)
      .map(({ minutes, minute, before }) => ({
        ...minutePlace(minutes, minute.line),
        message: `Minute ${minute.number} stands after minute ${before.minute.number} of ${before.minute.meetingId}.`,
        remedy: 'Number on from the last minute, or move the minute to its place.',
      })),
});
