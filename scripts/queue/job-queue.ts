import { setTimeout } from 'node:timers/promises';
import { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import { connect } from './connection.ts';
import { jobId } from './job.ts';
import type { Job } from './job.ts';
import { Pulse } from './pulse.ts';
import type { QueuePlace } from './queue-place.ts';

/** How often what is waited for is asked for again, in milliseconds: a queue that lost its jobs gets them back. */
const askAgain = 2_000;

/** How a job ended: done, or why not. */
type Ending = { readonly done: true } | { readonly done: false; readonly why: string };

export interface JobQueueOptions {
  readonly signal: AbortSignal;
  /** How long to wait where no worker is, in milliseconds. */
  readonly patience?: number;
}

/**
 * Hands out jobs and waits for them. The queue only says who does what: what was made is looked for in the store, so that it does not
 * matter how often a job is done, nor whether the queue forgets everything meanwhile.
 */
export class JobQueue implements AsyncDisposable {
  readonly #connections: readonly Redis[];
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #signal: AbortSignal;
  readonly #pulse: Pulse;
  readonly #waiting = new Map<string, (ending: Ending) => void>();

  private constructor({ name }: QueuePlace, connections: readonly [Redis, Redis], options: JobQueueOptions) {
    this.#connections = connections;
    this.#signal = options.signal;
    this.#queue = new Queue(name, { connection: connections[0] });
    this.#events = new QueueEvents(name, { connection: connections[1] });
    // A server that goes away is waited for.
    this.#queue.on('error', () => undefined);
    this.#events.on('error', () => undefined);
    this.#events.on('completed', ({ jobId: id }) => this.#waiting.get(id)?.({ done: true }));
    this.#events.on('failed', ({ jobId: id, failedReason }) =>
      this.#waiting.get(id)?.({ done: false, why: failedReason }),
    );
    this.#pulse = new Pulse(() => this.#queue.getWorkersCount(), options.patience ?? 30_000);
  }

  /** Throws a QueueError where no server answers. */
  static async open(place: QueuePlace, options: JobQueueOptions): Promise<JobQueue> {
    const asking = await connect(place.url, { waits: false });
    return new JobQueue(place, [asking, await connect(place.url, { waits: true })], options);
  }

  /** Has a job done and waits until what it makes is there; gives why, where nobody did it. Throws where the clerk interrupts. */
  async have(job: Job, isThere: () => Promise<boolean>): Promise<string | undefined> {
    const id = jobId(job);
    const ended = new Promise<Ending>((resolve) => this.#waiting.set(id, resolve));
    try {
      for (;;) {
        await this.#add(job, id);
        const ending = await Promise.race([ended, setTimeout(askAgain, undefined, { signal: this.#signal })]);
        if (await isThere()) return undefined;
        if (ending?.done === false) return ending.why;
        if (ending?.done === true) return 'What a worker made is not in the store.';
        const lost = await this.#pulse.lost();
        if (lost !== undefined) return lost;
      }
    } finally {
      this.#waiting.delete(id);
    }
  }

  /** One that is there already is not added again. */
  async #add(job: Job, id: string): Promise<void> {
    const options = { jobId: id, attempts: 2, removeOnComplete: true, removeOnFail: true };
    // Where it cannot be added now it is next time.
    await this.#queue.add(job.kind, job, options).catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const connection of this.#connections) connection.disconnect();
    await Promise.allSettled([this.#queue.close(), this.#events.close()]);
  }
}
