import { closeSync, openSync, rmSync, statSync, truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { FileError, isSystemError } from './in-words.ts';

/** A lock that is held until it is disposed of, or the process ends, however it ends. */
export type Lock = Disposable;

/** The lock file could not be made or used. */
export class LockError extends Error {
  override readonly name = 'LockError';

  constructor(path: string) {
    super(`${path} cannot be locked, so that two builds could not be kept apart. Choose a place on another disk.`);
  }
}

/** Locks of this process by path: opening a file of theirs another way and closing it would let go of them (POSIX fcntl). */
const held = new Set<string>();

/** SQLite's codes for "another has it" and "this is no database" (sqlite.org/rescode.html). */
const BUSY = 5;
const NOT_A_DATABASE = 26;
const MOST_TRIES = 20;

/**
 * Takes the lock of a path, or gives nothing where another has it. It is the operating system that holds it, through SQLite, which has
 * done so on every system for decades: it is let go when its process ends, even when that is killed, and what the file holds
 * (nothing, the number of a process that is gone, or of another that has the number now) means nothing.
 * The path must be a real place. Throws a FileError where the system refuses the file, and a LockError where it knows no locks.
 */
export function tryLock(path: string): Lock | undefined {
  if (held.has(path)) return undefined;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = fileNumber(path);
    const taken = open(path);
    if (taken === 'busy') return undefined;
    if (taken === 'again') continue;
    // Whoever let go of the lock a moment ago took its file away: this one may be of a file that nobody else can find.
    if (before !== undefined && before === fileNumber(path)) {
      held.add(path);
      return {
        [Symbol.dispose]: () => {
          release(path, taken);
        },
      };
    }
    taken.close();
  }
  return undefined;
}

function open(path: string): DatabaseSync | 'busy' | 'again' {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { timeout: 0 });
    // Nothing is ever written, so that a full disk is no hindrance and no journal stays behind.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === BUSY) return 'busy';
    if (code !== NOT_A_DATABASE) throw refusal(path);
    // What an earlier version wrote there: nobody holds it.
    truncateSync(path);
    return 'again';
  }
}

/** Why there is no lock to be had: SQLite only says that there is none, and the system says why. */
function refusal(path: string): Error {
  try {
    closeSync(openSync(path, 'a'));
  } catch (error) {
    if (isSystemError(error)) return new FileError(path, 'written', error);
  }
  return new LockError(path);
}

function release(path: string, database: DatabaseSync): void {
  held.delete(path);
  // Taken away while it is held, so that nobody holds a file that goes; Windows takes away only what is closed.
  remove(path);
  database.close();
  if (process.platform === 'win32') remove(path);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // An empty file that stays behind keeps nobody out.
  }
}

/** What tells a file from another that has its name later. */
function fileNumber(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
}
