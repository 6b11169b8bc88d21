import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder, told } from '../files/files.ts';
import { tryLock } from '../files/lock.ts';
import type { Lock } from '../files/lock.ts';
import { realPlace } from '../files/real-place.ts';
import { writeManifest } from './manifest.ts';
import { refuseForeign } from './owned-folder.ts';

/** Another build is writing to the same folder. */
export class FolderBusyError extends Error {
  override readonly name = 'FolderBusyError';

  constructor(folder: string, owner: string | undefined) {
    super(
      `Another build${owner === undefined ? '' : ` (process ${owner})`} is writing to ${folder}. Wait for it to end, or end it, and run this again.`,
    );
  }
}

/**
 * Lets `write` fill a new folder and then puts it in the place of `folder` in one step. Where `write` throws, is interrupted or
 * another build is under way, the folder is as it was. A replacement that was cut off between its two renames is put right first.
 * Only a folder that is missing, empty or made by this tool is replaced: else a ForeignFolderError is thrown before anything is
 * written; what `write` made gets a manifest, by which it is known. A link stays, and the folder that it leads to is replaced. All that `write` begins has to have ended when it does.
 * Throws why the signal was aborted, where it was.
 */
export async function replaceFolder<T>(
  folder: string,
  write: (draft: string) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const target = await realPlace(folder);
  await makeFolder(dirname(target));
  using _lock = lockFolder(target);
  await recover(target);
  await refuseForeign(target);
  const draft = join(dirname(target), `${draftPrefix(target)}${process.pid}-${randomBytes(3).toString('hex')}`);
  try {
    // Not as a temporary folder, which nobody else may read: the web server is to.
    await told(draft, 'written', mkdir(draft));
    const result = await write(draft);
    await writeManifest(draft);
    signal?.throwIfAborted();
    // A clerk may have put something there meanwhile.
    await refuseForeign(target);
    await told(target, 'written', swap(draft, target));
    return result;
  } finally {
    // What cannot be removed now is by the next build; why this one failed is what the clerk has to read.
    await remove(draft).catch(() => undefined);
  }
}

const previousPath = (target: string): string => join(dirname(target), `.${basename(target)}-previous`);
const draftPrefix = (target: string): string => `.${basename(target)}-draft-`;
const lockPath = (target: string): string => join(dirname(target), `.${basename(target)}.lock`);

async function swap(draft: string, target: string): Promise<void> {
  const previous = previousPath(target);
  await remove(previous);
  const isThere = existsSync(target);
  if (isThere) await rename(target, previous);
  try {
    await rename(draft, target);
  } catch (error) {
    if (isThere) await rename(previous, target);
    throw error;
  }
  // What is new stands: that the old cannot be cleared away is no reason to call it failed.
  await remove(previous).catch(() => undefined);
}

/** A run that ended between the two renames left only the previous folder: it goes back. Drafts of runs that were killed go away. */
async function recover(target: string): Promise<void> {
  for (const draft of draftsOf(target)) await told(draft, 'written', remove(draft));
  const previous = previousPath(target);
  if (!existsSync(target) && existsSync(previous)) await told(target, 'written', rename(previous, target));
}

function draftsOf(target: string): readonly string[] {
  return readdirSync(dirname(target))
    .filter((name) => name.startsWith(draftPrefix(target)))
    .map((name) => join(dirname(target), name));
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

function lockFolder(target: string): Lock {
  const lock = tryLock(lockPath(target));
  if (lock) return lock;
  const [draft = ''] = draftsOf(target);
  throw new FolderBusyError(target, /-draft-(\d+)-/u.exec(draft)?.[1]);
}
