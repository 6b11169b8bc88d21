import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { draftOf } from '../files/files.ts';
import { openKept, sealKept } from '../files/kept-store.ts';

/** Where results are kept from one build to the next, by name. What is not there, or damaged, is made again. */
export interface ResultStore {
  read(name: string): unknown;
  /** Keeps a value; one that cannot be written costs time in the next build, and no more. */
  keep(name: string, value: unknown): void;
  /** Drops what is not in use and was not for a month. */
  prune(inUse: ReadonlySet<string>): void;
}

/** Keeps nothing. */
export const noStore: ResultStore = { read: () => undefined, keep: () => undefined, prune: () => undefined };

/**
 * Results as files of a folder, in the form of all that is kept: with a checksum of name and content. They are read and written at
 * once, not in turn with other work, since pages are made in one go and ask for texts while they are.
 */
export class FolderStore implements ResultStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(name: string): unknown {
    try {
      const content = openKept(name, readFileSync(join(this.#folder, name)));
      return content && deserialize(content);
    } catch {
      // Not there, or of another Node: it is made again.
      return undefined;
    }
  }

  keep(name: string, value: unknown): void {
    const path = join(this.#folder, name);
    // Written beside and moved into place, so that nobody reads half of it.
    const beside = draftOf(path);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, sealKept(name, serialize(value)));
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
        } else if (mtimeMs < now - month) rmSync(path, { recursive: true, force: true });
      }
    } catch {
      // Another build may be at the same work; whatever is left goes next time.
    }
  }
}

const month = 30 * 24 * 60 * 60 * 1000;
