import { readPostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { readJson, unpacked } from './published-index.ts';
import type { IndexStore, PieceFacets, PieceFacts, PieceName, ShownEntry } from './published-index.ts';

/** Where an entry belongs. */
export interface EntryFacts {
  readonly kind: string;
  readonly meeting: { readonly id: string; readonly date: string; readonly title: string } | undefined;
  /** How many words its title has. */
  readonly titleWords: number;
  /** The same for entries that are one thing to a reader; undefined for what is like nothing else. */
  readonly thing: string | undefined;
}

/** One piece of the index; each of its files is fetched when it is first asked for, and once. */
export class Piece {
  readonly name: PieceName;
  readonly #store: IndexStore;
  readonly #files = new Map<string, Promise<unknown>>();
  #entries: readonly EntryFacts[] = [];

  constructor(name: PieceName, store: IndexStore) {
    this.name = name;
    this.#store = store;
  }

  /** What is known of each entry; fetched by `ready`. */
  factsOf(entry: number): EntryFacts {
    const facts = this.#entries[entry];
    if (facts === undefined) throw new RangeError(`Piece ${this.name.folder} has no entry ${entry}.`);
    return facts;
  }

  async ready(): Promise<void> {
    const facts = await this.#facts();
    if (this.#entries.length === 0) this.#entries = spread(facts, this.name.folder);
  }

  async postings(word: string): Promise<Postings | undefined> {
    const { words } = await this.#facts();
    const file = lastAtMost(words, word);
    if (file === -1) return undefined;
    const bytes = await this.#once(`words-${file}.bin`, async (path) => unpacked(await this.#store.read(path)));
    return readPostings(bytes, word);
  }

  async shown(entry: number): Promise<ShownEntry> {
    const { texts } = await this.#facts();
    const file = lastAtMost(texts, entry);
    const entries = await this.#json<readonly ShownEntry[]>(`texts-${file}.bin`);
    const found = entries[entry - (texts[file] ?? 0)];
    if (found === undefined) throw new RangeError(`Piece ${this.name.folder} has no entry ${entry}.`);
    return found;
  }

  facets(): Promise<PieceFacets> {
    return this.#json('facets.bin');
  }

  #facts(): Promise<PieceFacts> {
    return this.#json('facts.bin');
  }

  #json<T>(file: string): Promise<T> {
    return this.#once(file, async (path) => (await readJson(this.#store, path)) as T);
  }

  #once<T>(file: string, load: (path: string) => Promise<T>): Promise<T> {
    const loading = (this.#files.get(file) as Promise<T> | undefined) ?? load(`${this.name.folder}/${file}`);
    this.#files.set(file, loading);
    // What could not be fetched is tried again when it is next asked for.
    loading.catch(() => this.#files.delete(file));
    return loading;
  }
}

function spread({ meetings, kinds, runs, titles, things }: PieceFacts, folder: string): readonly EntryFacts[] {
  const thingOf = new Map(
    things.flatMap(([thing, ...entries], index) =>
      entries.map((entry) => [entry, thing === '' ? `${folder} ${index}` : thing] as const),
    ),
  );
  return runs
    .flatMap(([entries, meeting, kind]) => Array.from({ length: entries }, () => ({ meeting, kind })))
    .map(({ meeting, kind }, entry) => {
      const [id, date, title] = meetings[meeting] ?? [];
      return {
        kind: kinds[kind] ?? '',
        meeting: id === undefined || date === undefined || title === undefined ? undefined : { id, date, title },
        titleWords: titles[entry] ?? 0,
        thing: thingOf.get(entry),
      };
    });
}

/** The place of the last of an ordered list that is not greater; -1 where all are. */
function lastAtMost<T>(list: readonly T[], wanted: T): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
