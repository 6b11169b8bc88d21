import { enableCompileCache, flushCompileCache } from 'node:module';
import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { Chunk } from '../assembly/chunk.ts';
import type { Part } from '../part.ts';

/** A print to clean, and the place in the file where its part will most likely stand. */
export interface CleaningJob {
  readonly pdf: Uint8Array;
  readonly base: number;
}

/** The part, its body as it is kept, and the part finished for its place. */
export interface CleaningResult {
  readonly part: Part;
  readonly body: Uint8Array;
  readonly chunk: Chunk;
}

const { compileCache } = workerData as { compileCache?: string };
if (compileCache !== undefined) enableCompileCache(compileCache);
const [{ cleanPrint }, { freeze }] = await Promise.all([import('./clean.ts'), import('../assembly/chunk.ts')]);
// A worker is ended, not left: what it compiled is kept now or never.
if (compileCache !== undefined) flushCompileCache();

parentPort?.on('message', ({ pdf, base }: CleaningJob) => {
  try {
    const { part, body } = cleanPrint(pdf);
    parentPort?.postMessage({ part, body: serialize(body), chunk: freeze(part, body, base) } satisfies CleaningResult);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
