import { hitsOf, leastWeight } from './matching.ts';
import type { Hit, Hits } from './matching.ts';
import { Lexicon } from './lexicon.ts';
import { Piece } from './piece.ts';
import type { EntryFacts } from './piece.ts';
import { planQuery } from './planner.ts';
import type { QueryPart, QueryPlan } from './plan.ts';
import type { Directory, IndexStore, SynonymGroup } from './published-index.ts';
import { readJson } from './published-index.ts';
import { mark } from './ranking.ts';
import { nearestSpelling } from './spelling.ts';
import { Synonyms } from './synonyms.ts';

/** An entry that was found. */
export interface Result {
  readonly piece: Piece;
  readonly entry: number;
  readonly facts: EntryFacts;
  readonly score: number;
  /** The hits of each part of the query. */
  readonly hits: readonly (readonly Hit[])[];
  /** What was asked for and is not in it, as typed. */
  readonly missing: readonly string[];
}

/** What a search came to. */
export interface Answer {
  readonly query: string;
  readonly plan: QueryPlan;
  /** What has all that was asked for, best first. */
  readonly results: readonly Result[];
  /** What has some of it, where nothing has all; best first. */
  readonly near: readonly Result[];
  /** Parts of the query that the record does not have at all. */
  readonly unknown: readonly string[];
  /** The query in the nearest spelling of the record, where a word of it is unknown. */
  readonly suggestion: string | undefined;
}

/** How many results are kept that have only some of the words. */
const nearest = 10;

/** Of so many that have the most telling words the nearest are chosen. */
const nearCandidates = 400;

/** Answers queries from the published index. Each of its files is fetched once, when it is first needed. */
export class Search {
  readonly #store: IndexStore;
  #started: Promise<Started> | undefined;

  constructor(store: IndexStore) {
    this.#store = store;
  }

  /** What the index holds; fetched when it is first asked for. */
  async directory(): Promise<Directory> {
    return (await this.#start()).directory;
  }

  /**
   * Answers a query. Pieces are searched newest first; `early` is told what the newest gave, where the rest takes longer.
   */
  async ask(query: string, early?: (answer: Answer) => void): Promise<Answer> {
    const started = await this.#start();
    const plan = await planQuery(query, started);
    const run = new Run(query, plan, started);
    const answer = await run.answer(early);
    if (answer.results.length > 0) return answer;
    const lost = [...new Set([...answer.unknown, ...run.neverFound()])];
    const suggestion = await respelled(query, lost, started.lexicon);
    if (suggestion === undefined) return { ...answer, unknown: lost };
    const meant = await new Run(suggestion, await planQuery(suggestion, started), started).answer();
    return { ...answer, unknown: lost, suggestion, near: [...meant.results, ...meant.near] };
  }

  #start(): Promise<Started> {
    this.#started ??= start(this.#store);
    this.#started.catch(() => {
      this.#started = undefined;
    });
    return this.#started;
  }
}

interface Started {
  readonly directory: Directory;
  readonly entries: number;
  readonly lexicon: Lexicon;
  readonly synonyms: Synonyms;
  readonly pieces: readonly Piece[];
}

async function start(store: IndexStore): Promise<Started> {
  const directory = JSON.parse(new TextDecoder().decode(await store.read('directory.json'))) as Directory;
  const groups = (await readJson(store, directory.synonyms)) as readonly SynonymGroup[];
  return {
    directory,
    entries: directory.entries,
    lexicon: new Lexicon(directory, store),
    synonyms: new Synonyms(groups),
    pieces: directory.pieces.map((name) => new Piece(name, store)),
  };
}

/** So many pieces are searched before somebody is shown what was found so far. */
const firstPieces = 3;

/** One search of all pieces. */
class Run {
  readonly #query: string;
  readonly #parts: readonly QueryPart[];
  readonly #plan: QueryPlan;
  readonly #started: Started;
  readonly #found: Result[] = [];
  #partial: Result[] = [];
  readonly #searched: { readonly piece: Piece; readonly lists: readonly Hits[] }[] = [];
  readonly #seen = new Set<QueryPart>();

  constructor(query: string, plan: QueryPlan, started: Started) {
    this.#query = query;
    this.#plan = plan;
    this.#parts = plan.parts;
    this.#started = started;
  }

  async answer(early?: (answer: Answer) => void): Promise<Answer> {
    const { pieces } = this.#started;
    if (this.#parts.length === 0) return this.#made();
    await Promise.all(pieces.slice(0, firstPieces).map((piece, index) => this.#search(piece, index)));
    const rest = pieces.slice(firstPieces);
    if (rest.length > 0 && this.#found.length > 0) early?.(this.#made());
    await Promise.all(rest.map((piece, index) => this.#search(piece, firstPieces + index)));
    return { ...this.#made(), near: this.#nearest() };
  }

  /** Parts that are known word by word and still stand nowhere, as words that never follow one another. */
  neverFound(): readonly string[] {
    return this.#parts.filter((part) => part.required && !this.#seen.has(part)).map(({ typed }) => typed);
  }

  /** How much the parts tell that each entry has. */
  #telling(lists: readonly Hits[]): ReadonlyMap<number, number> {
    const telling = new Map<number, number>();
    for (const [place, list] of lists.entries()) {
      const { rarity = 0 } = this.#parts[place] ?? {};
      for (const [entry, hits] of list)
        telling.set(entry, (telling.get(entry) ?? 0) + rarity * Math.max(...hits.map(({ weight }) => weight)));
    }
    return telling;
  }

  #made(): Answer {
    const unknown = this.#parts.filter(({ known, required }) => required && !known).map(({ typed }) => typed);
    const results = [...this.#found].sort(byScore);
    return { query: this.#query, plan: this.#plan, results, near: [], unknown, suggestion: undefined };
  }

  async #search(piece: Piece, index: number): Promise<void> {
    const holds = (word: string): boolean => this.#started.lexicon.get(word)?.pieces.has(index) ?? false;
    const relevant = this.#parts.some(({ choices }) =>
      choices.some(({ words }) => words.every(({ forms }) => forms.some(({ word }) => holds(word)))),
    );
    if (!relevant) return;
    const [lists] = await Promise.all([
      Promise.all(this.#parts.map((part) => hitsOf(part, piece, holds))),
      piece.ready(),
    ]);
    for (const [place, part] of this.#parts.entries())
      if ([...(lists[place]?.values() ?? [])].some(has)) this.#seen.add(part);
    this.#searched.push({ piece, lists });
    const required = lists.filter((_, place) => this.#parts[place]?.required === true);
    const fewest = required.sort((a, b) => a.size - b.size)[0];
    for (const entry of fewest?.keys() ?? [])
      if (required.every((list) => has(list.get(entry) ?? []))) this.#judge(piece, entry, lists);
  }

  /** What has some of the words: only looked for where nothing has all, since in a large record that is nearly everything. */
  #nearest(): readonly Result[] {
    if (this.#found.length > 0) return [];
    this.#partial = [];
    const candidates = this.#searched.flatMap(({ piece, lists }) =>
      [...this.#telling(lists)].map(([entry, telling]) => ({ piece, lists, entry, telling })),
    );
    candidates.sort((a, b) => b.telling - a.telling);
    for (const { piece, entry, lists } of candidates.slice(0, nearCandidates)) this.#judge(piece, entry, lists);
    return this.#partial.sort(byScore).slice(0, nearest);
  }

  #judge(piece: Piece, entry: number, lists: readonly Hits[]): void {
    const hits = lists.map((list) => list.get(entry) ?? []);
    const missing = this.#parts.filter((part, index) => part.required && !has(hits[index] ?? []));
    // What has only words that may be missing is no result.
    if (this.#parts.every((part, index) => !part.required || hits[index]?.length === 0)) return;
    const facts = piece.factsOf(entry);
    const { score, together } = mark(this.#parts, hits, { facts, range: this.#started.directory });
    const result = { piece, entry, facts, score, hits, missing: missing.map(({ typed }) => typed) };
    if (missing.length === 0 && together) this.#found.push(result);
    else this.#partial.push(result);
  }
}

/** Whether hits are of what was asked for, and not only of what it is part of. */
function has(hits: readonly Hit[]): boolean {
  return hits.some(({ weight }) => weight >= leastWeight);
}

/** Best first; where two are as good, in the order of the record. */
function byScore(a: Result, b: Result): number {
  return (
    b.score - a.score ||
    (a.piece.name.year < b.piece.name.year ? 1 : a.piece.name.year > b.piece.name.year ? -1 : 0) ||
    a.entry - b.entry
  );
}

/** The query with each lost word in the spelling of the record that is nearest; undefined where there is none for any. */
async function respelled(query: string, lost: readonly string[], lexicon: Lexicon): Promise<string | undefined> {
  let changed = query;
  for (const typed of lost) {
    const word = typed.toLowerCase();
    const meant = nearestSpelling(word, await lexicon.near(word));
    if (meant !== undefined) changed = changed.replace(typed, meant);
  }
  return changed === query ? undefined : changed;
}
