import type { Hit } from './matching.ts';

/** The shortest stretch of a text that has all that is looked for. */
export interface Window {
  readonly from: number;
  /** After its last word. */
  readonly to: number;
  /** Words in it that were not looked for. */
  readonly gap: number;
  /** Whether it has them in the order of the query. */
  readonly ordered: boolean;
}

/**
 * The shortest stretch that has a hit of each list; undefined where a list is empty. Each list is in order of place. Where two are as
 * short, the one in the order of the query.
 */
export function shortestWindow(lists: readonly (readonly Hit[])[]): Window | undefined {
  const pointers = lists.map(() => 0);
  let best: Window | undefined;
  if (lists.length === 0) return undefined;
  for (;;) {
    const current = lists.map((list, index) => list[pointers[index] ?? 0]);
    if (!current.every((hit) => hit !== undefined)) return best;
    const window = windowOf(current);
    if (best === undefined || window.gap < best.gap || (window.gap === best.gap && window.ordered && !best.ordered))
      best = window;
    const least = current.reduce((low, hit, index) => (hit.at < (current[low]?.at ?? 0) ? index : low), 0);
    pointers[least] = (pointers[least] ?? 0) + 1;
  }
}

function windowOf(hits: readonly Hit[]): Window {
  const from = Math.min(...hits.map(({ at }) => at));
  const to = Math.max(...hits.map(({ at, length }) => at + length));
  const covered = hits.reduce((sum, { length }) => sum + length, 0);
  const ordered = hits.every((hit, index) => index === 0 || hit.at >= (hits[index - 1]?.at ?? 0));
  return { from, to, gap: Math.max(0, to - from - covered), ordered };
}
