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
  running ??= programHash(repository);
  const hash = createHash('sha256').update([process.version, running, layoutsHash(repository)].join('\n'));
  return hash.digest('hex').slice(0, 32);
}

/** The hash of the code below a folder and of what is installed with it. */
export function programHash(root: string): string {
  return hashFiles(root, [...below(root, 'scripts'), ...lists]);
}

/** The hash of templates, stylesheets and scripts of the browser. */
export function layoutsHash(root: string): string {
  return hashFiles(root, below(root, 'layouts'));
}

function below(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort(compareText);
}

function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${path}\n`)
      .update(contentOf(join(root, path)))
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
