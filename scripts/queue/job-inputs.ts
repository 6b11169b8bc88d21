import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { KeptStore } from '../files/kept-store.ts';
import type { Job } from './job.ts';

/** What jobs are made from, in the store that all machines reach. */
export class JobInputs {
  readonly #store: KeptStore;

  constructor(store: string) {
    this.#store = new KeptStore(join(store, 'jobs'));
  }

  /** Puts down what a job is made from. Throws where the store cannot be written. */
  async put({ kind, key }: Job, input: unknown): Promise<void> {
    await this.#keep(`${key}.${kind}`, serialize(input));
  }

  /** What a job is made from; undefined where it is not there whole. */
  async read({ kind, key }: Job): Promise<unknown> {
    const bytes = await this.#store.read(`${key}.${kind}`);
    return bytes && deserialize(bytes);
  }

  /** A job that is done needs it no more. */
  drop({ kind, key }: Job): Promise<void> {
    return this.#store.drop(`${key}.${kind}`);
  }

  /** Puts down a file that many jobs share; gives its name. */
  async putFile(bytes: Uint8Array): Promise<string> {
    const name = `${createHash('sha256').update(bytes).digest('hex')}.file`;
    if (!(await this.#store.has(name))) await this.#keep(name, bytes);
    return name;
  }

  file(name: string): Promise<Uint8Array | undefined> {
    return this.#store.read(name);
  }

  async #keep(name: string, bytes: Uint8Array): Promise<void> {
    if (!(await this.#store.keep([[name, () => bytes]])))
      throw new Error(
        'What a worker needs could not be written to the store. Is its disk full, or may it not be written?',
      );
  }
}
