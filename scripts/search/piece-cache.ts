import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { KeptStore } from '../files/kept-store.ts';
import { compareText } from '../sources/compare-text.ts';
import type { PieceFiles, PieceSource } from './piece-files.ts';

const repository = resolve(import.meta.dirname, '../..');

/** What a piece is made by: a change of it makes every piece anew. */
const code = ['scripts/search', 'layouts/browser/search'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.ts'))
    .sort(compareText)
    .map((name) => readFileSync(join(repository, folder, name), 'utf8')),
);
const codeHash = createHash('sha256').update(code.join('\0')).digest('hex');

/** What a piece is kept under: a hash of everything that it is made from, the code included. */
export function pieceKey(source: PieceSource): string {
  return createHash('sha256')
    .update(JSON.stringify([codeHash, source]))
    .digest('hex')
    .slice(0, 32);
}

/** Keeps finished pieces between builds. */
export class PieceCache {
  readonly #store: KeptStore;

  constructor(cacheFolder: string | undefined) {
    this.#store = new KeptStore(cacheFolder === undefined ? undefined : join(cacheFolder, 'search'));
  }

  /** The piece of a key, where it is kept whole. */
  async read(key: string): Promise<PieceFiles | undefined> {
    const bytes = await this.#store.read(`${key}.piece`);
    if (bytes === undefined) return undefined;
    try {
      return deserialize(bytes) as PieceFiles;
    } catch {
      // Of a Node that wrote another form: it is made again.
      return undefined;
    }
  }

  async keep(key: string, piece: PieceFiles): Promise<void> {
    await this.#store.keep([[`${key}.piece`, () => serialize(piece)]]);
  }

  /** Drops what no build has used for a month. */
  async prune(): Promise<void> {
    await this.#store.prune();
  }
}
