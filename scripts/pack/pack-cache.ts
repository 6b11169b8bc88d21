import { access, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Keeps things on disk under a hash; a file that cannot be read counts as not there. */
export class PackCache {
  readonly #folder: string | undefined;
  readonly #writing = new Map<string, Promise<boolean>>();

  constructor(folder: string | undefined) {
    this.#folder = folder === undefined ? undefined : join(folder, 'pack');
  }

  async has(name: string): Promise<boolean> {
    if (this.#folder === undefined) return false;
    return access(join(this.#folder, name)).then(
      () => true,
      () => false,
    );
  }

  async read(name: string): Promise<unknown> {
    if (this.#folder === undefined) return undefined;
    await this.#writing.get(name);
    try {
      return deserialize(await readFile(join(this.#folder, name)));
    } catch {
      // Not there, cut short or of another Node: it is made again.
      return undefined;
    }
  }

  /**
   * Begins to write files, one after the other, and resolves when they are there: with false where they are not,
   * since a cache that cannot be written costs time, not the pack. Nobody need wait for it but `settle`.
   */
  keep(files: readonly (readonly [name: string, value: unknown])[]): Promise<boolean> {
    const folder = this.#folder;
    if (folder === undefined) return Promise.resolve(false);
    const writing = writeAll(folder, files)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        for (const [name] of files) this.#writing.delete(name);
      });
    for (const [name] of files) this.#writing.set(name, writing);
    return writing;
  }

  /** Resolves when everything is written. */
  async settle(): Promise<void> {
    await Promise.all(this.#writing.values());
  }

  /** Drops what no run has read or written for a month. */
  async prune(): Promise<void> {
    if (this.#folder === undefined) return;
    const folder = this.#folder;
    const oldest = Date.now() - MONTH;
    const names = await readdir(folder).catch(() => []);
    await Promise.all(
      names.map(async (name) => {
        const facts = await stat(join(folder, name)).catch(() => undefined);
        if (facts && Math.max(facts.atimeMs, facts.mtimeMs) < oldest) await rm(join(folder, name), { force: true });
      }),
    );
  }
}

/** Each file is written beside and moved into place, so that a reader never sees half of it. */
async function writeAll(folder: string, files: readonly (readonly [name: string, value: unknown])[]): Promise<void> {
  for (const [name, value] of files) {
    const path = join(folder, name);
    const beside = `${path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, value instanceof Serialized ? value.bytes : serialize(value));
    await rename(beside, path);
  }
}

/** Bytes that a value was turned into elsewhere. */
export class Serialized {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

const MONTH = 30 * 24 * 60 * 60 * 1000;
