import { kindWeights } from './ranking.ts';
import type { Result } from './search.ts';

/** One thing that was found, with the other places that say the same. */
export interface Found {
  readonly result: Result;
  readonly others: readonly Result[];
}

/**
 * One result for one thing, at the place of the best of its entries: the minute for its decision, the report for slides that repeat
 * it, the first in the list where all are of one kind.
 */
export function folded(results: readonly Result[]): readonly Found[] {
  const things = new Map<unknown, Result[]>();
  for (const result of results) {
    const thing = thingOf(result);
    const known = things.get(thing);
    if (known === undefined) things.set(thing, [result]);
    else known.push(result);
  }
  return [...things.values()].flatMap((own) => {
    const [best, ...others] = [...own].sort((a, b) => weightOf(b) - weightOf(a));
    return best === undefined ? [] : [{ result: best, others }];
  });
}

/** What a result is of: the same for all that are one thing. */
export function thingOf(result: Result): unknown {
  return result.facts.thing ?? result;
}

function weightOf({ facts, missing }: Result): number {
  return (kindWeights[facts.kind] ?? 1) - missing.length;
}
