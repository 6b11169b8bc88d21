import type { Sighting } from '../finding.ts';

/** A numbered thing of a paper, in order. */
export interface Numbered {
  readonly number: string | undefined;
  readonly offset: number;
}

/** Something wrong with a run of numbers. */
export interface NumberFault extends Pick<Sighting, 'message' | 'remedy'> {
  readonly offset: number;
}

/** What is wrong where things called `noun` should be numbered 1, 2, 3 in the order in which they stand. */
export function numberingFaults(noun: string, things: readonly Numbered[]): readonly NumberFault[] {
  const seen = new Set<string>();
  let last = 0;
  return things.flatMap(({ number, offset }) => {
    if (number === undefined) return [];
    const value = Number(number);
    const expected = last + 1;
    const before = last;
    if (seen.has(number))
      return [
        {
          offset,
          message: `${noun} ${number} stands twice in this paper.`,
          remedy: `Give each ${noun.toLowerCase()} a number of its own.`,
        },
      ];
    seen.add(number);
    if (!Number.isInteger(value)) return [];
    last = Math.max(last, value);
    if (value === expected) return [];
    const where = before === 0 ? `the first ${noun.toLowerCase()} of this paper` : `after ${noun} ${before}`;
    return [
      {
        offset,
        message: `${noun} ${number} is ${where}; ${noun} ${expected} was to be expected.`,
        remedy: 'Number in the order in which they stand, and correct what cites them.',
      },
    ];
  });
}
