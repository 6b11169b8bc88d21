import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { PieceCache, pieceKey } from '../../../scripts/search/piece-cache.ts';
import type { PieceSource } from '../../../scripts/search/piece-files.ts';
import { makePieces } from '../../../scripts/search/piece-pool.ts';

/*
 * Indexing alone: node indexing.ts FOLDER COUNT
 * Makes the pieces of the sources that were written into a folder, two side by side as a build does, and keeps them there.
 */

const [folder = '', count = '0'] = process.argv.slice(2);
const sources: PieceSource[] = [];
for (let index = 0; index < Number(count); index += 1)
  sources.push(deserialize(await readFile(join(folder, `${index}.source`))) as PieceSource);
const cache = new PieceCache(folder);
for (const [index, piece] of (await makePieces(sources, 2)).entries()) {
  const source = sources[index];
  if (source !== undefined) await cache.keep(pieceKey(source), piece);
}
