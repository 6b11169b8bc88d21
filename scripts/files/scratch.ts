import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock } from './lock.ts';
import type { Lock } from './lock.ts';

const PREFIX = 'minutebook-run-';
const LOCK = 'lock';
const AN_HOUR = 60 * 60 * 1000;

let own: string | undefined;

/**
 * A folder for what this process needs while it runs, such as the browsers' profiles. It goes when the process ends; those of
 * processes that were killed go when the next one asks for its own.
 */
export function scratchFolder(): string {
  own ??= make();
  return own;
}

function make(): string {
  const temporary = realpathSync(tmpdir());
  sweep(temporary);
  for (;;) {
    const folder = mkdtempSync(join(temporary, PREFIX));
    const lock = tryLock(join(folder, LOCK));
    // Another process that swept just now may have taken it for one left behind.
    if (lock === undefined) continue;
    process.once('exit', () => {
      remove(folder, lock);
    });
    return folder;
  }
}

/** Takes away the temporary folders of processes that were killed. */
export function clearScratch(): void {
  sweep(realpathSync(tmpdir()));
}

function sweep(temporary: string): void {
  for (const name of readdirSync(temporary).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(temporary, name);
    try {
      const path = join(folder, LOCK);
      const isLocked = statSync(path, { throwIfNoEntry: false }) !== undefined;
      if (isLocked) {
        const lock = tryLock(path);
        if (lock) remove(folder, lock);
      } else if (Date.now() - statSync(folder).mtimeMs > AN_HOUR) remove(folder);
    } catch {
      // Another user's, or gone meanwhile.
    }
  }
}

function remove(folder: string, lock?: Lock): void {
  try {
    const rest = readdirSync(folder).filter((name) => !name.startsWith(LOCK));
    for (const name of rest)
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    // A browser may write once more while its folder goes: the lock would be gone then, and the folder stay.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  } catch {
    // A browser that outlives its process for a moment still writes there: the next run finds the lock, and takes it away.
  }
  lock?.[Symbol.dispose]();
}
