import type { PackEngine } from '../pack/engine.ts';
import type { HtmlDocument } from '../pack/types.ts';
import { JobInputs } from '../queue/job-inputs.ts';
import type { Job } from '../queue/job.ts';
import { pieceKey, PieceCache } from '../search/piece-cache.ts';
import { pieceFiles } from '../search/piece-files.ts';
import type { PieceSource } from '../search/piece-files.ts';
import type { DocumentInput } from './job-input.ts';

/** Does jobs with an engine whose cache is the store. Every result is held against its key before it is kept. */
export class JobWork {
  readonly #engine: PackEngine;
  readonly #inputs: JobInputs;
  readonly #pieces: PieceCache;

  constructor(engine: PackEngine, store: string) {
    this.#engine = engine;
    this.#inputs = new JobInputs(store);
    this.#pieces = new PieceCache(store);
  }

  /** Does a job, if that was not done before. Throws where what it is made from is not in the store, or is another version's. */
  async do(job: Job): Promise<void> {
    if (await this.#isDone(job)) return;
    const input = await this.#inputs.read(job);
    // Another worker may have done it meanwhile, and the build have put away what it was made from.
    if (input === undefined && (await this.#isDone(job))) return;
    if (input === undefined) throw new Error('What the job is made from is not in the store of the worker.');
    await (job.kind === 'document' ? this.#print(job, input as DocumentInput) : this.#index(job, input as PieceSource));
  }

  async #isDone({ kind, key }: Job): Promise<boolean> {
    return (
      (await (kind === 'document' ? this.#engine.cache.read(`${key}.part`) : this.#pieces.read(key))) !== undefined
    );
  }

  async #print({ key }: Job, { document, files, siteUrl, base }: DocumentInput): Promise<void> {
    const assets: Record<string, Uint8Array> = {};
    for (const [name, file] of Object.entries(files)) assets[name] = await this.#file(file);
    const whole: HtmlDocument = { ...document, assets };
    refuseOther(key, await this.#engine.hash(whole, siteUrl));
    await this.#engine.part(whole, siteUrl, base);
    await this.#engine.cache.settle();
  }

  async #index({ key }: Job, source: PieceSource): Promise<void> {
    refuseOther(key, pieceKey(source));
    await this.#pieces.keep(key, await pieceFiles(source));
  }

  async #file(name: string): Promise<Uint8Array> {
    const bytes = await this.#inputs.file(name);
    if (bytes === undefined) throw new Error('A file that the job is made from is not in the store of the worker.');
    return bytes;
  }
}

function refuseOther(key: string, own: string): void {
  if (own !== key) throw new Error('A worker is of another version than the build.');
}
