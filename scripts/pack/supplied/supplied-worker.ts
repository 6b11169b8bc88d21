import { parentPort } from 'node:worker_threads';
import { PackError } from '../pack-error.ts';
import { runSuppliedJob } from './supplied-job.ts';
import type { SuppliedJob } from './supplied-job.ts';

// One job, as it was handed over: the thread ends with it, and its memory goes back.
parentPort?.once('message', (job: SuppliedJob) => {
  runSuppliedJob(job).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) => {
      // What an error says of itself does not come through as a whole.
      if (error instanceof PackError) {
        const { documentId, title, fault, hint } = error;
        parentPort?.postMessage({ refused: { documentId, title, fault, hint } });
      } else parentPort?.postMessage({ error });
    },
  );
});
