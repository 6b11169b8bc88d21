import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Another build is writing to the same folder. */
export class FolderBusyError extends Error {
  override readonly name = 'FolderBusyError';

  constructor(folder: string, owner: string) {
    super(
      `Another build (process ${owner}) is writing to ${folder}. Wait for it to end; if none is running, delete ${lockPath(folder)}.`,
    );
  }
}

/**
 * Lets `write` fill a new folder and then puts it in the place of `folder` in one step. Where `write` throws, is interrupted or
 * another build is under way, the folder is as it was. A replacement that was cut off between its two renames is put right first.
 */
export async function replaceFolder<T>(folder: string, write: (draft: string) => Promise<T>): Promise<T> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  await using _lock = await lockFolder(target);
  await recover(target);
  const draft = await mkdtemp(join(dirname(target), draftPrefix(target)));
  try {
    const result = await write(draft);
    await swap(draft, target);
    return result;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const previousPath = (target: string): string => join(dirname(target), `.${basename(target)}-previous`);
const draftPrefix = (target: string): string => `.${basename(target)}-draft-`;
const lockPath = (target: string): string => join(dirname(target), `.${basename(target)}.lock`);

async function swap(draft: string, target: string): Promise<void> {
  const previous = previousPath(target);
  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(draft, target);
  await rm(previous, { recursive: true, force: true });
}

/** A run that ended between the two renames left only the previous folder: it goes back. Drafts of runs that were killed go away. */
async function recover(target: string): Promise<void> {
  const drafts = (await readdir(dirname(target))).filter((name) => name.startsWith(draftPrefix(target)));
  await Promise.all(drafts.map((name) => rm(join(dirname(target), name), { recursive: true, force: true })));
  if (!existsSync(target) && existsSync(previousPath(target))) await rename(previousPath(target), target);
}

async function lockFolder(target: string): Promise<AsyncDisposable> {
  const path = lockPath(target);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
      const owner = (await readFile(path, 'utf8').catch(() => '')).trim();
      if (attempt > 0 || isRunning(owner)) throw new FolderBusyError(target, owner);
      await rm(path, { force: true });
    }
  }
}

function isRunning(owner: string): boolean {
  try {
    return process.kill(Number(owner), 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
