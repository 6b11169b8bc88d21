import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, replaceFile, writeBytes } from '../../scripts/files/files.ts';
import { inWords } from '../../scripts/files/in-words.ts';

/** An error as Node gives those of the system. */
function refused(code: string, syscall: string, path?: string): Error {
  return Object.assign(new Error(`${code}: whatever, ${syscall} '${path ?? ''}'`), { code, syscall, path, errno: -1 });
}

describe('What the system refuses', () => {
  it.each([
    ['ENOSPC', 'write', '/site/a cannot be written: its disk is full. Make room and run this again.'],
    ['EROFS', 'open', '/site/a cannot be written: its disk can only be read. Choose a place on another disk.'],
    ['ENOENT', 'open', 'There is no file or folder at /site/a. Look for a slip in its name, or put it there.'],
    ['EISDIR', 'open', '/site/a is a folder, and a file is wanted. Give the name of a file.'],
    ['EACCES', 'scandir', '/site/a may not be read by you. Ask for the right to, or choose another place.'],
    ['EACCES', 'mkdir', '/site/a may not be written by you. Ask for the right to, or choose another place.'],
    [
      'EMFILE',
      'open',
      '/site/a could not be used: too many files are open on this computer. Close other programs and run this again.',
    ],
    [
      'ENOSPC',
      'watch',
      '/site/a cannot be watched for changes: this computer watches as many folders as it can. Close other programs that do, such as editors.',
    ],
    ['EXOTIC', 'read', '/site/a could not be read (EXOTIC).'],
  ])('%s of %s is told in words', (code, syscall, words) => {
    expect(inWords(refused(code, syscall, '/site/a'))).toBe(words);
  });

  it('is told where no path is known', () => {
    expect(inWords(refused('ENOSPC', 'write'))).toBe(
      'A file cannot be written: its disk is full. Make room and run this again.',
    );
    expect(inWords(refused('EPIPE', 'write'))).toBe(
      'A program that this one was talking to has ended. Run this again.',
    );
  });

  it('is told of the file that was asked for', async () => {
    const root = await mkdtemp(join(tmpdir(), 'minutebook words-'));
    await mkdir(join(root, 'folder'));
    await writeFile(join(root, 'file'), 'before');
    await expect(readText(join(root, 'folder'))).rejects.toThrow('folder is a folder, and a file is wanted.');
    await expect(writeBytes(join(root, 'file/below'), '')).rejects.toThrow(
      `There is something at ${join(root, 'file')} already.`,
    );
    await expect(replaceFile(join(root, 'folder'), 'x')).rejects.toThrow(join(root, 'folder'));
    expect(await readFile(join(root, 'file'), 'utf8')).toBe('before');
    await rm(root, { recursive: true });
  });
});

describe('What Node says to programmers', () => {
  it('is said to clerks otherwise', () => {
    const wrong = (work: () => unknown): string => {
      try {
        work();
      } catch (error) {
        return inWords(error);
      }
      throw new Error('It went well.');
    };
    expect(wrong(() => new URL('papers', 'mailto:clerk'))).toContain('is not a web address');
    const deep = (): number => deep() + 1;
    expect(wrong(deep)).toBe(
      'Something is nested deeper, or is longer, than can be read. Write lists in lists and brackets in brackets flatter.',
    );
  });
});
