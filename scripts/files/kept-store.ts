import { createHash } from 'node:crypto';
import { access, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clearDrafts, readBytes, replaceFile } from './files.ts';

/** What every kept file starts with: a mark and the version of this form. */
const MARK = Buffer.from('mbkept01', 'latin1');
const CHECKSUM_BYTES = 32;
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Names of kept things: a hash of what they were made from, and what they are. */
const NAME = /^[0-9a-f]{16,64}(?:-\d+)?\.[a-z]+$/u;

/**
 * Keeps bytes on disk under the hash of what they were made from. Each file carries a checksum of its name and its content, so that one
 * that was cut short, altered or given another's name counts as not there: it is taken away, and whoever asked makes it anew.
 * A store that cannot be written costs time and nothing else.
 */
export class KeptStore {
  readonly #folder: string | undefined;
  readonly #writing = new Map<string, Promise<boolean>>();
  #swept: Promise<void> | undefined;

  /** Without a folder nothing is kept. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** Whether something is there, whole or not. */
  async has(name: string): Promise<boolean> {
    if (this.#folder === undefined) return false;
    return access(join(this.#folder, name)).then(
      () => true,
      () => false,
    );
  }

  /** The bytes as they were given; undefined where they are not there, or not as they were given. */
  async read(name: string): Promise<Uint8Array | undefined> {
    if (this.#folder === undefined) return undefined;
    await this.#writing.get(name);
    const path = join(this.#folder, name);
    const file = await readBytes(path).catch(() => undefined);
    if (file === undefined) return undefined;
    const content = openKept(name, file);
    if (content === undefined) await rm(path, { force: true }).catch(() => undefined);
    return content;
  }

  /**
   * Begins to write files, one after the other, and resolves when they are there: with false where they are not. Their bytes are asked
   * for when they are due. Nobody need wait for it but `settle`.
   */
  keep(files: readonly (readonly [name: string, bytes: () => Uint8Array])[]): Promise<boolean> {
    const folder = this.#folder;
    if (folder === undefined) return Promise.resolve(false);
    const writing = this.#write(folder, files)
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

  async #write(folder: string, files: readonly (readonly [string, () => Uint8Array])[]): Promise<void> {
    // Half-written files of runs that were killed go.
    this.#swept ??= clearDrafts(folder);
    await this.#swept;
    for (const [name, bytes] of files) {
      if (!NAME.test(name)) throw new Error(`"${name}" is no name for a kept file.`);
      await replaceFile(join(folder, name), sealKept(name, bytes()));
    }
  }

  /** Resolves when everything is written. */
  async settle(): Promise<void> {
    await Promise.all(this.#writing.values());
  }

  /** Takes something away that nobody needs any more. */
  async drop(name: string): Promise<void> {
    if (this.#folder !== undefined && NAME.test(name))
      await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
  }

  /** Drops what no run has read or written for a month, and nothing that is not of this store. */
  async prune(): Promise<void> {
    if (this.#folder === undefined) return;
    const oldest = Date.now() - MONTH;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!NAME.test(name)) continue;
      const path = join(this.#folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts?.isFile() === true && Math.max(facts.atimeMs, facts.mtimeMs) < oldest)
        await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

/** A kept file: mark, checksum, content. */
export function sealKept(name: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([MARK, checksum(name, content), content]);
}

/** The content of a kept file; undefined where it is not as it was kept under that name. */
export function openKept(name: string, file: Buffer): Uint8Array | undefined {
  const start = MARK.length + CHECKSUM_BYTES;
  if (file.length < start || !file.subarray(0, MARK.length).equals(MARK)) return undefined;
  const content = file.subarray(start);
  return file.subarray(MARK.length, start).equals(checksum(name, content)) ? content : undefined;
}

function checksum(name: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\0`).update(content).digest();
}
