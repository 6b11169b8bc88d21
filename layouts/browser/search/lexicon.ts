import type { KnownWord } from './spelling.ts';
import { unpacked } from './published-index.ts';
import type { Directory, IndexStore } from './published-index.ts';

/** What is known of a word of the record. */
export interface WordFacts {
  /** In how many entries of the whole record it stands. */
  readonly entries: number;
  /** The pieces that have it, by their places in the directory. */
  readonly pieces: ReadonlySet<number>;
}

/** Every word of the record, in parts by what the words begin with; a part is fetched when a word of it is first asked for. */
export class Lexicon {
  readonly #directory: Directory;
  readonly #store: IndexStore;
  readonly #parts = new Map<string, Promise<void>>();
  readonly #words = new Map<string, WordFacts>();

  constructor(directory: Directory, store: IndexStore) {
    this.#directory = directory;
    this.#store = store;
  }

  /** Fetches what is needed to tell about words and all that begin as they do. */
  async load(words: readonly string[]): Promise<void> {
    const files = new Set(words.flatMap((word) => this.#filesFor(word)));
    await Promise.all([...files].map((file) => this.#part(file)));
  }

  /** What is known of a word that has been loaded; undefined where the record does not have it. */
  get(word: string): WordFacts | undefined {
    return this.#words.get(word);
  }

  /** The words that a mistyped one may be: those that begin alike, or as it would without its first letter or with two swapped. */
  async near(word: string): Promise<readonly KnownWord[]> {
    const starts = [word.charAt(0), word.charAt(1)].filter((letter) => letter !== '');
    const files = this.#directory.words.filter(([start]) => starts.includes(start.charAt(0)));
    await Promise.all(files.map(([, file]) => this.#part(file)));
    return [...this.#words].map(([known, { entries }]) => ({ word: known, entries }));
  }

  #filesFor(word: string): readonly string[] {
    return this.#directory.words.filter(([start]) => word.startsWith(start)).map(([, file]) => file);
  }

  #part(file: string): Promise<void> {
    const loading = this.#parts.get(file) ?? this.#fetch(file);
    this.#parts.set(file, loading);
    loading.catch(() => this.#parts.delete(file));
    return loading;
  }

  /** Each line is a word, its entries, and its pieces as the bits of a number. */
  async #fetch(file: string): Promise<void> {
    const text = new TextDecoder().decode(await unpacked(await this.#store.read(file)));
    for (const line of text.split('\n')) {
      const [word = '', entries = '', bits = ''] = line.split(' ');
      if (word !== '') this.#words.set(word, { entries: parseInt(entries, 36), pieces: setOf(bits) });
    }
  }
}

function setOf(bits: string): ReadonlySet<number> {
  const pieces = new Set<number>();
  let rest = BigInt(`0x${bits}`);
  for (let piece = 0; rest > 0n; piece += 1, rest >>= 1n) if ((rest & 1n) === 1n) pieces.add(piece);
  return pieces;
}
