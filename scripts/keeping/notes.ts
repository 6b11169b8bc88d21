/** An input that was asked for, and its hash at that time; an empty one for an input that was not there. */
export type Note = readonly [input: string, hash: string];

/** Notes which inputs a step asks for while it works. */
export class Notes {
  readonly #hashes = new Map<string, string>();
  readonly #inputs: (input: string) => string | undefined;

  constructor(inputs: (input: string) => string | undefined) {
    this.#inputs = inputs;
  }

  note(input: string): void {
    if (!this.#hashes.has(input)) this.#hashes.set(input, this.#inputs(input) ?? '');
  }

  all(): readonly Note[] {
    return [...this.#hashes];
  }
}

/** What is looked up by a key. */
export interface LookUp<K, V> {
  get(key: K): V | undefined;
}

/** The same look-up, with a note of each key that is asked for, once its value is there. */
export function noted<K, V>(values: LookUp<K, V>, note: (key: K) => void): LookUp<K, V> {
  return {
    get: (key) => {
      const value = values.get(key);
      note(key);
      return value;
    },
  };
}
