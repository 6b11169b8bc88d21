import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PackError } from '../pack-error.ts';
import type { SuppliedJob, SuppliedResults } from './supplied-job.ts';

interface Answer<R> {
  readonly result?: R;
  readonly refused?: { documentId: string; title: string; fault: string; hint: string };
  readonly error?: unknown;
}

const waiting: (() => void)[] = [];
let running = 0;

/** Does a job in a thread of its own, no more at a time than there are cores. Throws as the job does. */
export async function inThread<J extends SuppliedJob>(job: J): Promise<SuppliedResults[J['kind']]> {
  if (running >= availableParallelism()) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await ask(job);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

async function ask<J extends SuppliedJob>(job: J): Promise<SuppliedResults[J['kind']]> {
  const worker = new Worker(new URL('./supplied-worker.ts', import.meta.url));
  try {
    const answer = await new Promise<Answer<SuppliedResults[J['kind']]>>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => {
        reject(new Error('The thread ended before its job was done.'));
      });
      worker.postMessage(job);
    });
    if (answer.refused) throw new PackError(answer.refused);
    if (answer.result === undefined)
      throw answer.error instanceof Error ? answer.error : new Error(String(answer.error));
    return answer.result;
  } finally {
    await worker.terminate();
  }
}
