import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';

/** One series of numbers runs for the life of the body, so that "minute 898" means one thing. */
export const duplicateMinuteNumber = defineRule({
  id: 'duplicate-minute-number',
  severity: 'error',
  sentence: 'Two minutes have the same number.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) => {
        const first = record.minutes.find(({ number, series }) => number === minute.number && series === minute.series);
        if (minutes === undefined || first === undefined || first === minute || minute.number === '') return [];
        return [
          {
            ...minutePlace(minutes, minute.line),
            message: `Minute ${minute.number} (${minute.title}) has the number of another minute: ${first.title}, ${first.meetingId}.`,
            remedy:
              minute.key === minute.number
                ? `Give it the next free number. If both were published so, add {as=${minute.number}b} to keep both addresses, and answer this finding.`
                : 'Give it the next free number. If both were published so, answer this finding with that reason.',
          },
        ];
      }),
    ),
});
