import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where results are kept from one build to the next, by name. What is not there, or damaged, is made again. */
export interface KeptStore {
  read(name: string): unknown;
  /** Keeps a value; one that cannot be written costs time in the next build, and no more. */
  keep(name: string, value: unknown): void;
  /** Drops what is not in use and was not for a month. */
  prune(inUse: ReadonlySet<string>): void;
}

/** Keeps nothing. */
export const noStore: KeptStore = { read: () => undefined, keep: () => undefined, prune: () => undefined };

/** A folder of files, each with the checksum of its content before it. */
export class FolderStore implements KeptStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(name: string): unknown {
    try {
      const file = readFileSync(join(this.#folder, name));
      const content = file.subarray(checksumLength);
      return checksum(content).equals(file.subarray(0, checksumLength)) ? deserialize(content) : undefined;
    } catch {
      // Not there, or of another Node: it is made again.
      return undefined;
    }
  }

  keep(name: string, value: unknown): void {
    const path = join(this.#folder, name);
    // Written beside and moved into place, so that nobody reads half of it.
    const beside = `${path}.${process.pid}`;
    try {
      const content = serialize(value);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, Buffer.concat([checksum(content), content]));
      renameSync(beside, path);
    } catch {
      rmSync(beside, { force: true });
    }
  }

  prune(inUse: ReadonlySet<string>): void {
    try {
      const now = Date.now();
      for (const name of readdirSync(this.#folder)) {
        const path = join(this.#folder, name);
        const { mtimeMs } = statSync(path);
        if (inUse.has(name)) {
          if (mtimeMs < now - month / 2) utimesSync(path, now / 1000, now / 1000);
        } else if (mtimeMs < now - month) rmSync(path, { force: true });
      }
    } catch {
      // Another build may be at the same work; whatever is left goes next time.
    }
  }
}

const checksumLength = 32;
const month = 30 * 24 * 60 * 60 * 1000;

function checksum(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
