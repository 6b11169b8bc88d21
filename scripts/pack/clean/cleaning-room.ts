import { getCompileCacheDir } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CleaningJob, CleaningResult } from './cleaning-job.ts';

/** Characters of HTML from which cleaning what is printed of them takes longer than starting a thread for it. */
const WORTH_A_THREAD = 1_000_000;

/** Cleans prints: in worker threads beside the printing where there is much to clean, else here. */
export class CleaningRoom implements AsyncDisposable {
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #queue: { readonly take: (worker: Worker) => void; readonly give: (error: Error) => void }[] = [];
  #closed = false;
  #expected = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Readies the room for prints of so many more characters of HTML. */
  expect(characters: number): void {
    this.#expected += characters;
    if (!this.#hasThreads()) void import('./cleaning-job.ts');
    else if (this.#all.length === 0 && !this.#closed) this.#idle.push(this.#start());
  }

  async clean(job: CleaningJob): Promise<CleaningResult> {
    if (!this.#hasThreads()) return this.#cleanHere(job);
    const worker = await this.#acquire();
    try {
      return await ask(worker, job);
    } finally {
      const next = this.#queue.shift();
      if (next) next.take(worker);
      else this.#idle.push(worker);
    }
  }

  #hasThreads(): boolean {
    return this.#expected >= WORTH_A_THREAD;
  }

  async #cleanHere(job: CleaningJob): Promise<CleaningResult> {
    const { runCleaning } = await import('./cleaning-job.ts');
    // The browser is given its next document first.
    await setImmediate();
    return runCleaning(job);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./cleaning-worker.ts', import.meta.url), {
      workerData: { compileCache: getCompileCacheDir() },
      // Trees of ten thousands of small objects die young: room for them saves a third of the time.
      resourceLimits: { maxYoungGenerationSizeMb: 32 },
    });
    this.#all.push(worker);
    return worker;
  }

  #acquire(): Promise<Worker> {
    if (this.#closed) return Promise.reject(stopped());
    const worker = this.#idle.pop() ?? (this.#all.length < this.#size ? this.#start() : undefined);
    return worker ? Promise.resolve(worker) : new Promise((take, give) => this.#queue.push({ take, give }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const { give } of this.#queue.splice(0)) give(stopped());
    await Promise.all(this.#all.splice(0).map((worker) => worker.terminate()));
  }
}

function stopped(): Error {
  return new Error('The cleaning was stopped.');
}

function ask(worker: Worker, job: CleaningJob): Promise<CleaningResult> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      worker.off('message', answer).off('error', fail).off('exit', ended);
    };
    const answer = (result: CleaningResult | { error: string }): void => {
      done();
      if ('error' in result) reject(new Error(result.error));
      else resolve(result);
    };
    const fail = (error: unknown): void => {
      done();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const ended = (): void => {
      fail(stopped());
    };
    worker.on('message', answer).on('error', fail).on('exit', ended);
    worker.postMessage(job);
  });
}
