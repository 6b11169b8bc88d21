import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { freeze } from '../assembly/chunk.ts';
import type { Chunk } from '../assembly/chunk.ts';
import type { Part } from '../part.ts';
import { cleanPrint } from './clean.ts';

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

parentPort?.on('message', ({ pdf, base }: CleaningJob) => {
  try {
    const { part, body } = cleanPrint(pdf);
    parentPort?.postMessage({ part, body: serialize(body), chunk: freeze(part, body, base) } satisfies CleaningResult);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
