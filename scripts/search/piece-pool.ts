import { Worker } from 'node:worker_threads';
import { pieceFiles } from './piece-files.ts';
import type { PieceFiles, PieceSource } from './piece-files.ts';

/** So few entries are indexed sooner than a worker starts. */
const few = 1_500;

/** Makes pieces side by side, each in a thread with an indexer of its own, so that no more than `jobs` are in memory. */
export async function makePieces(sources: readonly PieceSource[], jobs: number): Promise<readonly PieceFiles[]> {
  const total = sources.reduce((sum, { entries }) => sum + entries.length, 0);
  if (total <= few || jobs < 2 || sources.length < 2) {
    const made: PieceFiles[] = [];
    for (const source of sources) made.push(await pieceFiles(source));
    return made;
  }
  const made: PieceFiles[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./piece-worker.ts', import.meta.url));
    try {
      for (let index = next++; index < sources.length; index = next++) {
        const source = sources[index];
        if (source !== undefined) made[index] = await makeIn(worker, source);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, sources.length) }, work));
  return made;
}

function makeIn(worker: Worker, source: PieceSource): Promise<PieceFiles> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.once('error', fail);
    worker.once('message', ({ piece, error }: { readonly piece?: PieceFiles; readonly error?: unknown }) => {
      worker.off('error', fail);
      if (piece === undefined) fail(error);
      else resolve(piece);
    });
    worker.postMessage(source);
  });
}
