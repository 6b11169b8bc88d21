import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PieceFiles, PieceSource } from './piece-files.ts';

/** Changes with the form of the files, so that pieces of an older form are made again. */
const version = 1;

const month = 30 * 24 * 60 * 60 * 1000;

/** What a piece is kept under: a hash of everything that it is made of. */
export function pieceKey(source: PieceSource): string {
  return createHash('sha256')
    .update(JSON.stringify([version, source]))
    .digest('hex')
    .slice(0, 32);
}

/** Keeps finished pieces on disk; what cannot be read or written costs time and nothing else. */
export class PieceCache {
  readonly #folder: string | undefined;

  constructor(cacheFolder: string | undefined) {
    this.#folder = cacheFolder === undefined ? undefined : join(cacheFolder, 'search');
  }

  async read(key: string): Promise<PieceFiles | undefined> {
    if (this.#folder === undefined) return undefined;
    const path = join(this.#folder, key);
    try {
      const piece = deserialize(await readFile(path)) as PieceFiles;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return piece;
    } catch {
      // Not there, cut short or of another Node: it is made again.
      return undefined;
    }
  }

  async keep(key: string, piece: PieceFiles): Promise<void> {
    if (this.#folder === undefined) return;
    const path = join(this.#folder, key);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(`${path}.${process.pid}`, serialize(piece));
      await rename(`${path}.${process.pid}`, path);
    } catch {
      // A full or locked disk: the next build makes the piece again.
    }
  }

  /** Drops what no build has used for a month. */
  async prune(): Promise<void> {
    if (this.#folder === undefined) return;
    const folder = this.#folder;
    const names = await readdir(folder).catch(() => []);
    await Promise.all(
      names.map(async (name) => {
        const facts = await stat(join(folder, name)).catch(() => undefined);
        if (facts !== undefined && facts.mtimeMs < Date.now() - month) await rm(join(folder, name), { force: true });
      }),
    );
  }
}
