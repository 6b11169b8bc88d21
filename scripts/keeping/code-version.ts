import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../sources/compare-text.ts';

const repository = resolve(import.meta.dirname, '../..');

/** npm's own lists of what is installed. */
const lists = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/** The code that runs in this process: what is changed on the disk meanwhile does not. */
let running: string | undefined;

/**
 * A hash of all code that a build runs, of the packages it is installed with and of the layouts: nothing that other code made counts
 * as made. It is coarse on purpose, since a stale page is worse than a slow build.
 */
export function codeVersion(): string {
  running ??= hashFiles([...below('scripts'), ...lists]);
  const hash = createHash('sha256').update([process.version, running, hashFiles(below('layouts'))].join('\n'));
  return hash.digest('hex').slice(0, 32);
}

function below(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
    .sort(compareText);
}

function hashFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\n`)
      .update(contentOf(join(repository, path)))
      .update('\n');
  return hash.digest('hex');
}

/** A list that is not there counts as empty: what npm keeps for itself is not the same everywhere. */
function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}
