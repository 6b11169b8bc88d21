import type { Piece } from './piece.ts';
import type { Postings } from './postings.ts';
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
  const found = await Promise.all(known.map((word) => postingsOf(word, piece)));
  const [only] = found;
  return found.length === 1 && only !== undefined ? wordHits(only, weight) : phraseHits(found, known, weight);
}

/** A form of a word with its postings. */
interface FormPostings {
  readonly likeness: number;
  readonly postings: Postings;
}

async function postingsOf({ forms }: ChoiceWord, piece: Piece): Promise<readonly FormPostings[]> {
  const found = await Promise.all(
    forms.map(async ({ word, likeness }) => ({ likeness, postings: await piece.postings(word) })),
  );
  return found.flatMap(({ likeness, postings }) => (postings === undefined ? [] : [{ likeness, postings }]));
}

/** A place is `at * 4 + zone`. */
function wordHits(found: readonly FormPostings[], weight: number): ReadonlyMap<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  for (const { likeness, postings } of found) {
    for (const [index, entry] of postings.entries.entries()) {
      const own = (postings.places[index] ?? []).map((place) => hitAt(place, 1, weight * likeness));
      const known = hits.get(entry);
      if (known === undefined) hits.set(entry, own);
      else known.push(...own);
    }
  }
  return hits;
}

function hitAt(place: number, length: number, weight: number): Hit {
  return { zone: place % 4, at: Math.floor(place / 4), length, weight };
}

/** The places where the words follow one another: words of one zone are four apart. Only entries that have all are looked at. */
function phraseHits(
  found: readonly (readonly FormPostings[])[],
  words: readonly ChoiceWord[],
  weight: number,
): ReadonlyMap<number, Hit[]> {
  let common: ReadonlySet<number> | undefined;
  for (const forms of found) {
    const own = new Set(forms.flatMap(({ postings }) => postings.entries));
    const before = common;
    common = before === undefined ? own : new Set([...own].filter((entry) => before.has(entry)));
  }
  if (common === undefined || common.size === 0) return new Map();
  const places = found.map((forms) => placesIn(forms, common));
  const length = (words.at(-1)?.after ?? 0) + 1;
  const hits = new Map<number, Hit[]>();
  for (const [entry, first] of places[0] ?? []) {
    const own: Hit[] = [];
    for (const [place, likeness] of first) {
      let least = likeness;
      for (let index = 1; index < words.length && least > 0; index += 1)
        least = Math.min(least, places[index]?.get(entry)?.get(place + 4 * (words[index]?.after ?? 0)) ?? 0);
      if (least > 0) own.push(hitAt(place, length, weight * least));
    }
    if (own.length > 0) hits.set(entry, own);
  }
  return hits;
}

/** Entry to place to likeness, for a word in any of its forms, in some entries. */
function placesIn(
  forms: readonly FormPostings[],
  entries: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const found = new Map<number, Map<number, number>>();
  for (const { likeness, postings } of forms) {
    for (const [index, entry] of postings.entries.entries()) {
      if (!entries.has(entry)) continue;
      const own = found.get(entry) ?? new Map<number, number>();
      found.set(entry, own);
      for (const place of postings.places[index] ?? []) own.set(place, Math.max(likeness, own.get(place) ?? 0));
    }
  }
  return found;
}
