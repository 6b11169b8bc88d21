import { parentPort } from 'node:worker_threads';
import { pieceFiles } from './piece-files.ts';
import type { PieceSource } from './piece-files.ts';

// One piece after the other, as the pool hands them over.
parentPort?.on('message', (source: PieceSource) => {
  pieceFiles(source).then(
    (piece) => parentPort?.postMessage({ piece }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
