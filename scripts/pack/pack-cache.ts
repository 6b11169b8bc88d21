import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Keeps things on disk under a hash; a file that cannot be read counts as not there. */
export class PackCache {
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder === undefined ? undefined : join(folder, 'pack');
  }

  async read(name: string): Promise<unknown> {
    if (this.#folder === undefined) return undefined;
    try {
      return deserialize(await readFile(join(this.#folder, name)));
    } catch {
      // Not there, cut short or of another Node: it is made again.
      return undefined;
    }
  }

  async keep(name: string, value: unknown): Promise<void> {
    if (this.#folder !== undefined) await this.keepBytes(name, serialize(value));
  }

  /** Written beside and moved into place, so that a reader never sees half a file. */
  async keepBytes(name: string, bytes: Uint8Array): Promise<void> {
    if (this.#folder === undefined) return;
    const path = join(this.#folder, name);
    const beside = `${path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, path);
  }

  /** Drops what no run has read or written for a month. */
  async prune(): Promise<void> {
    if (this.#folder === undefined) return;
    const folder = this.#folder;
    const oldest = Date.now() - MONTH;
    const names = await readdir(folder).catch(() => []);
    await Promise.all(names.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => undefined);
      if (facts && Math.max(facts.atimeMs, facts.mtimeMs) < oldest) await rm(join(folder, name), { force: true });
    }));
  }
}

const MONTH = 30 * 24 * 60 * 60 * 1000;
