import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Turnstile } from './few-at-a-time.ts';
import { FileError, isSystemError } from './in-words.ts';
import type { Deed } from './in-words.ts';

/*
 * Files that are read or written in number go through here: a system lets a program have a few hundred open at most, and what it
 * says when it refuses helps no clerk. What is written gets the rights that the system gives new files, never those of its source.
 */

/** How many files are open at a time: far below the least that systems allow (256), well above what disks do at once. */
const MOST_OPEN = 32;
const turnstile = new Turnstile(MOST_OPEN);

/** The bytes of a file. Throws a FileError. */
export function readBytes(path: string): Promise<Buffer> {
  return turnstile.pass(() => told(path, 'read', readFile(path)));
}

/** The text of a file, as UTF-8. Throws a FileError. */
export function readText(path: string): Promise<string> {
  return turnstile.pass(() => told(path, 'read', readFile(path, 'utf8')));
}

/** Writes a file and the folders above it. Throws a FileError. */
export function writeBytes(path: string, content: string | Uint8Array): Promise<void> {
  return turnstile.pass(async () => {
    await makeFolder(dirname(path));
    await told(path, 'written', writeFile(path, content));
  });
}

/** Makes a folder and those above it, where they are not there. Throws a FileError. */
export async function makeFolder(path: string): Promise<void> {
  await told(
    path,
    'written',
    mkdir(path, { recursive: true }).catch((error: unknown) => makeStep(path, error)),
  );
}

/** Where folders cannot be made, Node says that they are not there: why they are not is said where the first of them is made. */
async function makeStep(path: string, error: unknown): Promise<void> {
  if (!isSystemError(error, 'ENOENT')) throw error;
  let first = resolve(path);
  while (!existsSync(dirname(first))) first = dirname(first);
  await mkdir(first);
  await mkdir(path, { recursive: true });
}

/** Copies what is in a file; the copy gets the rights of a new file. Throws a FileError. */
export async function copyBytes(from: string, to: string): Promise<void> {
  await writeBytes(to, await readBytes(from));
}

/**
 * Puts a file in its place in one step: whoever reads it sees the old one or the new one whole, whenever this ends. Throws a
 * FileError; what was there is then as it was.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = draftOf(path);
  try {
    await turnstile.pass(async () => {
      await makeFolder(dirname(path));
      await told(path, 'written', writeFile(beside, content));
      await told(path, 'written', rename(beside, path));
    });
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a file that must not be there yet, in one step: it comes to be there whole or not at all, and nothing is written over. Throws
 * a FileError.
 */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = draftOf(path);
  try {
    await writeBytes(beside, content);
    await told(path, 'written', link(beside, path));
  } catch (error) {
    if (!(error instanceof FileError && isSystemError(error.cause) && NO_LINKS.has(error.cause.code))) throw error;
    // Some disks have no second names for files, USB sticks among them.
    await told(path, 'written', writeFile(path, content, { flag: 'wx' }));
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** This machine among those that share a folder: process numbers say nothing of the processes of another. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/**
 * A name beside a file under which it is written before it takes its place. It names the machine and the process, for whoever clears
 * up after it.
 */
export function draftOf(path: string): string {
  const own = `${machine}-${process.pid}-${randomBytes(4).toString('hex')}`;
  return join(dirname(path), `.${basename(path)}.${own}.draft`);
}

/** Takes away the drafts in a folder whose processes were killed. What cannot be is left to the next who asks. */
export async function clearDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    if (await isDeadDraft(name, path)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether a name is that of a draft whose process is gone: on another machine, one that has not grown for a day. */
async function isDeadDraft(name: string, path: string): Promise<boolean> {
  const [, where, owner] = /^\..*\.(?:([0-9a-f]{6})-)?(\d+)-[0-9a-f]{8}\.draft$/u.exec(name) ?? [];
  if (owner === undefined) return false;
  if (where === machine || where === undefined) return !isRunning(Number(owner));
  const facts = await stat(path).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > day;
}

const day = 24 * 60 * 60 * 1000;

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return isSystemError(error, 'EPERM');
  }
}

/** Work with a path; where the system refuses it, the error says so in words. */
export async function told<T>(path: string, deed: Deed, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isSystemError(error) ? new FileError(path, deed, error) : error;
  }
}

/** The same for work that is done at once. */
export function toldNow<T>(path: string, deed: Deed, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? new FileError(path, deed, error) : error;
  }
}
