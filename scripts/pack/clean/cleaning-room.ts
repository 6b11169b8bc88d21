import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { CleaningJob, CleaningResult } from './cleaning-worker.ts';

/** Cleans prints beside the printing, in worker threads that are started as they are needed. */
export class CleaningRoom implements AsyncDisposable {
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  readonly #queue: { readonly take: (worker: Worker) => void; readonly give: (error: Error) => void }[] = [];
  #closed = false;

  constructor(size: number) {
    this.#size = size;
  }

  /** Starts a worker that will be needed. */
  warm(): void {
    if (this.#all.length === 0 && !this.#closed) this.#idle.push(this.#start());
  }

  async clean(job: CleaningJob): Promise<CleaningResult> {
    const worker = await this.#acquire();
    try {
      return await ask(worker, job);
    } finally {
      const next = this.#queue.shift();
      if (next) next.take(worker);
      else this.#idle.push(worker);
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./cleaning-worker.ts', import.meta.url), {
      workerData: { compileCache: getCompileCacheDir() },
      // Trees of ten thousands of small objects die young: room for them saves a third of the time.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
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
    const ended = (): void => { fail(stopped()); };
    worker.on('message', answer).on('error', fail).on('exit', ended);
    worker.postMessage(job);
  });
}
