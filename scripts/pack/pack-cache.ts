import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { KeptStore } from '../files/kept-store.ts';

/** Keeps parts and packs on disk under the hash of what they were made from; one that is not as it was kept counts as not there. */
export class PackCache {
  readonly #store: KeptStore;

  /** Without a folder nothing is kept. */
  constructor(folder: string | undefined) {
    this.#store = new KeptStore(folder === undefined ? undefined : join(folder, 'pack'));
  }

  has(name: string): Promise<boolean> {
    return this.#store.has(name);
  }

  async read(name: string): Promise<unknown> {
    const bytes = await this.#store.read(name);
    try {
      return bytes === undefined ? undefined : deserialize(bytes);
    } catch {
      // Of a Node that writes values otherwise: it is made again.
      return undefined;
    }
  }

  /**
   * Begins to write files, one after the other, and resolves when they are there: with false where they are not,
   * since a cache that cannot be written costs time, not the pack. Nobody need wait for it but `settle`.
   */
  keep(files: readonly (readonly [name: string, value: unknown])[]): Promise<boolean> {
    return this.#store.keep(
      files.map(
        ([name, value]) => [name, () => (value instanceof Serialized ? value.bytes : serialize(value))] as const,
      ),
    );
  }

  /** Resolves when everything is written. */
  settle(): Promise<void> {
    return this.#store.settle();
  }

  /** Drops what no run has read or written for a month. */
  prune(): Promise<void> {
    return this.#store.prune();
  }
}

/** Bytes that a value was turned into elsewhere. */
export class Serialized {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}
