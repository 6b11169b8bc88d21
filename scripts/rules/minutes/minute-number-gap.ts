import { listing } from '../reading/listing.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { minuteSteps } from '../reading/minute-series.ts';
import { defineRule } from '../rule.ts';

/** A number that is not there looks like a minute taken away. Silent where a meeting between has no minutes in the record. */
export const minuteNumberGap = defineRule({
  id: 'minute-number-gap',
  severity: 'warning',
  sentence: 'Numbers are missing in the series of minutes.',
  look: ({ record }) =>
    minuteSteps(record)
      .filter(({ number, before, adjacent }) => adjacent && number > before.number + 1)
      .map(({ minutes, minute, number, before }) => {
        const missing = Array.from({ length: number - before.number - 1 }, (_, index) => before.number + 1 + index);
        return {
          ...minutePlace(minutes, minute.line),
          message: `Minute ${minute.number} follows minute ${before.minute.number}: there is no minute ${listing(missing).replace(/ and (\d+)$/u, ' or $1')}.`,
          remedy: 'Number on from the last minute, or answer with the reason why numbers were left out.',
        };
      }),
});
