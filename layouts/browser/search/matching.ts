import type { Piece } from './piece.ts';
import type { Choice, ChoiceWord, QueryPart } from './plan.ts';

/** Where a part of a query stands in an entry. */
export interface Hit {
  /** As in `zones`. */
  readonly zone: number;
  /** The place of its first word in that zone. */
  readonly at: number;
  /** How many words it spans. */
  readonly length: number;
  /** 1 for what was typed, less for another form or word. */
  readonly weight: number;
}

/** What counts less only says what a text is about: it does not have what was asked for. */
export const leastWeight = 0.5;

/** The hits of one part of a query in one piece, by entry; those of an entry in order of their places. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/** Finds a part of a query in a piece. */
export async function hitsOf(part: QueryPart, piece: Piece, has: (word: string) => boolean): Promise<Hits> {
  const found = new Map<number, Hit[]>();
  const lists = await Promise.all(part.choices.map((choice) => choiceHits(choice, piece, has)));
  for (const list of lists) {
    for (const [entry, hits] of list) {
      const known = found.get(entry);
      if (known === undefined) found.set(entry, hits);
      else known.push(...hits);
    }
  }
  if (lists.length > 1 || part.choices.some(({ words }) => words.some(({ forms }) => forms.length > 1)))
    for (const [entry, hits] of found) found.set(entry, inOrder(hits));
  return found;
}

/** By place; of several hits in one place the best, then the longest. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.zone - b.zone || a.at - b.at || b.weight - a.weight || b.length - a.length);
  return sorted.filter((hit, index) => {
    const before = sorted[index - 1];
    return before?.zone !== hit.zone || before.at !== hit.at;
  });
}

async function choiceHits(
  { words, weight }: Choice,
  piece: Piece,
  has: (word: string) => boolean,
): Promise<ReadonlyMap<number, Hit[]>> {
  const known = words.map((word) => ({ ...word, forms: word.forms.filter((form) => has(form.word)) }));
  if (known.some(({ forms }) => forms.length === 0)) return new Map();
  const places = await Promise.all(known.map((word) => placesOf(word, piece)));
  return phrases(places, known, weight);
}

/** Entry to place to likeness, for a word in any of its forms. */
async function placesOf({ forms }: ChoiceWord, piece: Piece): Promise<ReadonlyMap<number, Map<number, number>>> {
  const found = new Map<number, Map<number, number>>();
  for (const { word, likeness } of forms) {
    const postings = await piece.postings(word);
    if (postings === undefined) continue;
    for (const [index, entry] of postings.entries.entries()) {
      const places = found.get(entry) ?? new Map<number, number>();
      found.set(entry, places);
      for (const place of postings.places[index] ?? []) places.set(place, Math.max(likeness, places.get(place) ?? 0));
    }
  }
  return found;
}

/** The places where the words follow one another. A place is `at * 4 + zone`, so that words of one zone are four apart. */
function phrases(
  places: readonly ReadonlyMap<number, ReadonlyMap<number, number>>[],
  words: readonly ChoiceWord[],
  weight: number,
): ReadonlyMap<number, Hit[]> {
  const found = new Map<number, Hit[]>();
  const length = (words.at(-1)?.after ?? 0) + 1;
  for (const [entry, first] of places[0] ?? []) {
    const hits: Hit[] = [];
    for (const [place, likeness] of first) {
      let least = likeness;
      for (let index = 1; index < words.length && least > 0; index += 1) {
        const next = places[index]?.get(entry)?.get(place + 4 * (words[index]?.after ?? 0));
        least = next === undefined ? 0 : Math.min(least, next);
      }
      if (least > 0) hits.push({ zone: place % 4, at: Math.floor(place / 4), length, weight: weight * least });
    }
    if (hits.length > 0) found.set(entry, hits);
  }
  return found;
}
