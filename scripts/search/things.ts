import type { SearchEntry, SearchKind } from './search-entry.ts';
import { hashOf } from './word-list.ts';

/** Papers that may repeat one another, in the order in which they are believed to have said a thing first. */
const papers: readonly SearchKind[] = ['Report', 'Appendix', 'Letter', 'Slides', 'Supplied paper'];

/** So many words in a row, taken together, tell that a text was taken over and not written anew. */
const run = 4;

/** A text with fewer such runs is too short to say whether it repeats another. */
const least = 8;

/** So much of a text stands in another which it repeats. */
const share = 0.8;

/**
 * Tells which entries are one thing. Papers of one meeting that repeat a passage (slides after their report, a summary in an appendix)
 * are; standing items are only where their words are the same.
 */
export function withThings(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const repeated = new Map<SearchEntry, string>();
  const own = entries.filter(({ kind, meetingId }) => meetingId !== undefined && papers.includes(kind));
  for (const [meeting, list] of Map.groupBy(own, ({ meetingId }) => meetingId ?? ''))
    for (const [entry, first] of repeats(list)) repeated.set(entry, `${meeting} ${first}`);
  return entries.map((entry) => {
    const thing = repeated.get(entry) ?? (entry.kind === 'Agenda item' ? sameWords(entry) : entry.thing);
    return thing === entry.thing ? entry : { ...entry, thing };
  });
}

function sameWords({ thing, subject, blocks }: SearchEntry): string | undefined {
  return thing === undefined ? undefined : hashOf([thing, subject, ...blocks.map(({ text }) => text)].join('\n'));
}

/** Entries that repeat another, and those which they repeat, with the place of that one in the list. */
function repeats(list: readonly SearchEntry[]): ReadonlyMap<SearchEntry, number> {
  const found = new Map<SearchEntry, number>();
  const having = new Map<string, number[]>();
  const inOrder = list
    .map((entry, place) => ({ entry, place, runs: runsOf(entry) }))
    .sort((a, b) => papers.indexOf(a.entry.kind) - papers.indexOf(b.entry.kind) || b.runs.size - a.runs.size);
  for (const { entry, place, runs } of inOrder) {
    if (runs.size < least) continue;
    const original = originalOf(runs, having);
    const first = list[original ?? -1];
    if (first !== undefined && original !== undefined) {
      const thing = found.get(first) ?? original;
      found.set(first, thing);
      found.set(entry, thing);
      continue;
    }
    for (const words of runs) {
      const places = having.get(words);
      if (places === undefined) having.set(words, [place]);
      else places.push(place);
    }
  }
  return found;
}

function originalOf(runs: ReadonlySet<string>, having: ReadonlyMap<string, readonly number[]>): number | undefined {
  const shared = new Map<number, number>();
  for (const words of runs)
    for (const place of having.get(words) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  const [best] = [...shared].sort(([a, one], [b, other]) => other - one || a - b);
  return best !== undefined && best[1] >= share * runs.size ? best[0] : undefined;
}

function runsOf({ blocks }: SearchEntry): ReadonlySet<string> {
  const words = blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' ')));
}
