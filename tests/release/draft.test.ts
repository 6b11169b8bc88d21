import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Draft, isUntouched } from '../../scripts/release/draft.ts';
import type { Published } from '../../scripts/release/draft.ts';

let root = '';
let published: Published;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook draft-'));
  await mkdir(join(root, 'first'));
  await mkdir(join(root, 'second'));
  const first = new Draft(join(root, 'first'));
  first.write('minutes/898/index.html', 'Minute 898');
  first.write('index.html', 'Home');
  published = { folder: first.folder, stamp: first.stamp(first.folder) };
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('A file that is the same as in the last build', () => {
  it('is another name of the file that is there', async () => {
    new Draft(join(root, 'second'), published).write('index.html', 'Home');
    expect((await stat(join(root, 'second/index.html'))).ino).toBe((await stat(join(root, 'first/index.html'))).ino);
  });

  it('is written anew where somebody has changed what is there, whatever the time on it says', async () => {
    const path = join(root, 'first/index.html');
    const { atime, mtime } = await stat(path);
    await rm(path);
    await writeFile(path, 'Hime');
    await utimes(path, atime, mtime);
    new Draft(join(root, 'second'), published).write('index.html', 'Home');
    expect(await readFile(join(root, 'second/index.html'), 'utf8')).toBe('Home');
  });

  it('is not taken over under another hash', () => {
    const draft = new Draft(join(root, 'second'), published);
    expect(draft.take([{ path: 'index.html', bytes: 4, sha256: 'another' }])).toBe(false);
  });
});

it('A file that is not the same leaves the one of the last build as it was', async () => {
  new Draft(join(root, 'second'), published).write('index.html', 'Other');
  expect(await readFile(join(root, 'first/index.html'), 'utf8')).toBe('Home');
});

it('One address is that of one page', () => {
  const draft = new Draft(join(root, 'second'), published);
  draft.write('index.html', 'Home');
  expect(() => draft.write('index.html', 'Home')).toThrow('Two pages have the address index.html.');
});

describe('A published folder is touched', () => {
  it.each([
    ['when a file changes', (folder: string) => writeFile(join(folder, 'index.html'), 'Hme!')],
    ['when a file goes', (folder: string) => rm(join(folder, 'minutes/898/index.html'))],
    ['when a file comes', (folder: string) => writeFile(join(folder, 'minutes/898/note.txt'), 'Mine')],
  ])('%s', async (_what, touch) => {
    expect(isUntouched(published)).toBe(true);
    await new Promise((done) => setTimeout(done, 20));
    await touch(published.folder);
    expect(isUntouched(published)).toBe(false);
  });
});
