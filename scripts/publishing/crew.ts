import { join } from 'node:path';
import { readBytes } from '../files/files.ts';
import { KeptStore } from '../files/kept-store.ts';
import type { PrintPlace } from '../pack/engine.ts';
import type { HtmlDocument } from '../pack/types.ts';
import { JobInputs } from '../queue/job-inputs.ts';
import { JobQueue } from '../queue/job-queue.ts';
import type { Job } from '../queue/job.ts';
import { queuePlace } from '../queue/queue-place.ts';
import type { PieceSource } from '../search/piece-files.ts';
import type { DocumentInput } from './job-input.ts';

export interface CrewOptions {
  readonly url: string;
  /** The folder that all machines reach: what is made is kept there. */
  readonly store: string;
  /** The version of the engine: only workers of the same one are asked. */
  readonly version: string;
  readonly signal: AbortSignal;
  /** Tells the clerk why something is made here after all. */
  readonly say: (line: string) => void;
  /** How long to wait where no worker is, in milliseconds. */
  readonly patience?: number;
}

/** The workers at a queue, as a build sees them: it hands them what takes long and finds in the store what they made. */
export class Crew implements AsyncDisposable {
  readonly #queue: JobQueue;
  readonly #inputs: JobInputs;
  readonly #parts: KeptStore;
  readonly #pieces: KeptStore;
  readonly #say: (line: string) => void;
  readonly #said = new Set<string>();
  readonly #files = new Map<string, Promise<string>>();

  private constructor(queue: JobQueue, { store, say }: CrewOptions) {
    this.#queue = queue;
    this.#inputs = new JobInputs(store);
    this.#parts = new KeptStore(join(store, 'pack'));
    this.#pieces = new KeptStore(join(store, 'search'));
    this.#say = say;
  }

  /** Throws a QueueError where the queue does not answer. */
  static async open(options: CrewOptions): Promise<Crew> {
    const place = await queuePlace(options.url, options.store, options.version);
    return new Crew(await JobQueue.open(place, options), options);
  }

  /** Has a document printed into the store. */
  async print(document: HtmlDocument, { hash: key, siteUrl, base }: PrintPlace): Promise<void> {
    const { assets, ...rest } = document;
    const files: Record<string, string> = {};
    for (const [name, asset] of Object.entries(assets)) files[name] = await this.#file(asset);
    const input: DocumentInput = { document: rest, files, siteUrl, base };
    await this.#have({ kind: 'document', key }, input, () => this.#parts.has(`${key}.part`));
  }

  /** Has a piece of the search index made into the store. */
  async index(key: string, source: PieceSource): Promise<void> {
    await this.#have({ kind: 'piece', key }, source, () => this.#pieces.has(`${key}.piece`));
  }

  async #have(job: Job, input: unknown, isThere: () => Promise<boolean>): Promise<void> {
    await this.#inputs.put(job, input);
    const why = await this.#queue.have(job, isThere);
    await this.#inputs.drop(job);
    if (why === undefined || this.#said.has(why)) return;
    this.#said.add(why);
    this.#say(`Made on this machine: ${why}`);
  }

  #file(asset: Uint8Array | string): Promise<string> {
    if (typeof asset !== 'string') return this.#inputs.putFile(asset);
    const known = this.#files.get(asset) ?? readBytes(asset).then((bytes) => this.#inputs.putFile(bytes));
    this.#files.set(asset, known);
    return known;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#queue[Symbol.asyncDispose]();
  }
}
