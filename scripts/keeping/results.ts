import { createHash } from 'node:crypto';
import type { ResultStore } from './result-store.ts';
import { Notes } from './notes.ts';
import type { Note } from './notes.ts';

/** A result with all that it was made from: what was known before, and what was asked while it was made. */
interface Result {
  readonly own: string;
  readonly notes: readonly Note[];
  readonly value: unknown;
}

/** What an input is now; undefined for one that is no more. */
export type InputHash = (input: string) => string | undefined;

/** A step of a build: a pure function whose inputs are known before, or noted while it works. */
export interface Step<T> {
  readonly name: string;
  /** The hash of what goes in whatever happens. */
  readonly own: string;
  readonly inputs: InputHash;
  readonly make: (notes: Notes) => T;
}

/** Results of the steps of the last build, and of this one as they come: a result is taken over only where everything that went into it is as it was. */
export class Results {
  readonly #store: ResultStore;
  readonly #name: string;
  readonly #before: ReadonlyMap<string, Result>;
  readonly #now = new Map<string, Result>();
  #changed = false;

  constructor(store: ResultStore, name: string) {
    this.#store = store;
    this.#name = name;
    const read = store.read(name);
    this.#before = read instanceof Map ? (read as ReadonlyMap<string, Result>) : new Map();
  }

  /** The result of the last build for a step, if nothing that went into it has changed. */
  find<T>({ name, own, inputs }: Omit<Step<T>, 'make'>): T | undefined {
    const result = this.#now.get(name) ?? this.#before.get(name);
    if (result?.own !== own || !result.notes.every(([input, hash]) => (inputs(input) ?? '') === hash)) return undefined;
    this.#now.set(name, result);
    return result.value as T;
  }

  /** Keeps a result with what was noted while it was made. */
  keep(
    name: string,
    { own, notes, value }: { readonly own: string; readonly notes: Notes; readonly value: unknown },
  ): void {
    this.#changed = true;
    this.#now.set(name, { own, notes: notes.all(), value });
  }

  /** The result of a step: as it was kept, or made. */
  of<T>(step: Step<T>): T {
    const kept = this.find<T>(step);
    if (kept !== undefined) return kept;
    const notes = new Notes(step.inputs);
    const value = step.make(notes);
    this.keep(step.name, { own: step.own, notes, value });
    return value;
  }

  /** The hash of all that went into a step of this build: two with the same one have the same result. */
  hash(name: string): string | undefined {
    const result = this.#now.get(name);
    return result && hashOf([result.own, ...result.notes.map((note) => note.join('='))]);
  }

  /** Writes down the results of this build for the next; nothing where they are those of the last one. */
  save(): void {
    if (this.#changed || this.#now.size !== this.#before.size) this.#store.keep(this.#name, this.#now);
  }
}

/** A hash of texts in a row: 32 hexadecimal digits. */
export function hashOf(parts: readonly (string | Uint8Array | undefined)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part ?? '').update('\0');
  return hash.digest('hex').slice(0, 32);
}
