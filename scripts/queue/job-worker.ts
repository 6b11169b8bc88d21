import { once } from 'node:events';
import { Worker } from 'bullmq';
import { connect } from './connection.ts';
import type { Job } from './job.ts';
import type { QueuePlace } from './queue-place.ts';

/** A worker says so often that it is alive, in milliseconds; one that does not for so long is given up and its jobs are another's. */
const alive = 10_000;

export interface JobWorkerOptions {
  /** How many jobs to do at a time. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** Does a job; throws where it cannot be done, in words. */
  readonly work: (job: Job) => Promise<void>;
}

/** Takes jobs from a queue and does them until the signal aborts; what is in hand is then finished. Throws a QueueError. */
export async function workAt({ url, name }: QueuePlace, { jobs, signal, work }: JobWorkerOptions): Promise<void> {
  const connection = await connect(url, { waits: true });
  const worker = new Worker<Job>(name, ({ data }) => work(data), {
    connection,
    concurrency: jobs,
    lockDuration: alive,
    stalledInterval: alive / 2,
    // Machines may be lost again and again; a job is only given up after many.
    maxStalledCount: 20,
  });
  // A server that goes away is waited for.
  worker.on('error', () => undefined);
  if (!signal.aborted) await once(signal, 'abort');
  await worker.close().catch(() => undefined);
  connection.disconnect();
}
