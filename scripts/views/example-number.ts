import { clausesOf } from '../record/minutes/minute.ts';
import type { BodyRecord } from '../record/record.ts';

/**
 * A number of this body that somebody may search for: a clause of its newest minutes, as people write it (`911ii`), or the number of a
 * minute where no clause has one. Undefined while there are no minutes.
 */
export function exampleNumber({ minutes }: Pick<BodyRecord, 'minutes'>): string | undefined {
  for (const minute of [...minutes].reverse()) {
    const clause = clausesOf(minute).find(({ path }) => path.length === 1 && path[0] !== 'i');
    if (clause !== undefined) return `${minute.number}${clause.path.join('')}`;
  }
  return minutes.at(-1)?.number;
}
