import { isStackOverflow } from '../sources/stack-overflow.ts';

/** What a program was about to do with a file when the system refused. */
export type Deed = 'read' | 'written' | 'used';

/** What the system refuses, by its code: a sentence that names the path, and what to do about it. */
const refusals: Readonly<Record<string, (path: string, deed: Deed) => string>> = {
  ENOENT: (path) => `There is no file or folder at ${path}. Look for a slip in its name, or put it there.`,
  EISDIR: (path) => `${path} is a folder, and a file is wanted. Give the name of a file.`,
  ENOTDIR: (path) => `${path} cannot be: something on the way to it is a file, not a folder. Choose another place.`,
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (path) => `${path} cannot be written: its disk can only be read. Choose a place on another disk.`,
  ENOSPC: (path) => `${path} cannot be written: its disk is full. Make room and run this again.`,
  EDQUOT: (path) => `${path} cannot be written: you have used up your share of its disk. Make room and run this again.`,
  EFBIG: (path) => `${path} cannot be written: it would be larger than this computer lets a file be.`,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENAMETOOLONG: (path) => `${path} is too long a name for this disk. Shorten the names of its folders.`,
  ELOOP: (path) => `${path} is a link that leads back to itself. Remove the link, or name what it should lead to.`,
  EEXIST: (path) => `There is something at ${path} already. Move it away, or choose another place.`,
  ENOTEMPTY: (path) => `${path} cannot be removed: another program is writing to it. Run this again.`,
  EBUSY: (path) =>
    `${path} is in use by another program, or is a disk of its own. Close that, or choose another place.`,
  EXDEV: (path) => `${path} is a disk of its own and cannot be replaced in one step. Choose a folder on it.`,
  EIO: (path, deed) => `${path} could not be ${deed}: its disk reports a fault. Have the disk looked at.`,
};

function noRight(path: string, deed: Deed): string {
  return `${path} may not be ${deed} by you. Ask for the right to, or choose another place.`;
}

function tooManyFiles(path: string, deed: Deed): string {
  return `${path} could not be ${deed}: too many files are open on this computer. Close other programs and run this again.`;
}

/** A file or folder that could not be read or written; the message says why, and what to do. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(path: string, deed: Deed, cause: SystemError) {
    super(refusal(cause, path, deed), { cause });
  }
}

/** An error of the operating system, as Node gives it. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
  /** Where a rename or a copy was to lead. */
  readonly dest?: string;
}

/** Whether an error comes from the operating system; with a code, whether it is that one. */
export function isSystemError(error: unknown, code?: string): error is SystemError {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !('syscall' in error))
    return false;
  return code === undefined || error.code === code;
}

/** Whether an error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return isSystemError(error instanceof FileError ? error.cause : error, 'ENOENT');
}

/** Any error as something to read: in words of ours where the system or Node speaks for programmers, else as it is. */
export function inWords(error: unknown): string {
  if (isSystemError(error)) return refusal(error, error.path ?? 'A file', deeds.get(error.syscall) ?? 'used');
  if (!(error instanceof Error)) return String(error);
  if (isStackOverflow(error))
    return 'Something is nested deeper, or is longer, than can be read. Write lists in lists and brackets in brackets flatter.';
  if ('code' in error && error.code === 'ERR_INVALID_URL')
    return `"${'input' in error ? String(error.input) : ''}" is not a web address. Write a whole one, like "https://www.example.org/".`;
  return error.message;
}

function refusal({ code, syscall }: SystemError, path: string, deed: Deed): string {
  if (code === 'EPIPE') return 'A program that this one was talking to has ended. Run this again.';
  // The system counts the folders that it is asked to watch, and calls their number room.
  if (syscall === 'watch' && (code === 'ENOSPC' || code === 'EMFILE'))
    return `${path} cannot be watched for changes: this computer watches as many folders as it can. Close other programs that do, such as editors.`;
  return refusals[code]?.(path, deed) ?? `${path} could not be ${deed} (${code}).`;
}

/** What calls of the system do, where their names say so: files are opened for both. */
const deeds: ReadonlyMap<string, Deed> = new Map([
  ...['read', 'scandir', 'opendir', 'stat', 'lstat', 'realpath', 'access'].map((call) => [call, 'read'] as const),
  ...['write', 'mkdir', 'mkdtemp', 'rename', 'unlink', 'rmdir', 'copyfile', 'ftruncate'].map(
    (call) => [call, 'written'] as const,
  ),
]);
