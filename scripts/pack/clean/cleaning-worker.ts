import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { CleaningJob } from './cleaning-job.ts';

const { compileCache } = workerData as { compileCache?: string };
if (compileCache !== undefined) enableCompileCache(compileCache);
const { runCleaning } = await import('./cleaning-job.ts');
// A worker is ended, not left: what it compiled is kept now or never.
if (compileCache !== undefined) flushCompileCache();

parentPort?.on('message', (job: CleaningJob) => {
  try {
    parentPort?.postMessage(runCleaning(job));
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
