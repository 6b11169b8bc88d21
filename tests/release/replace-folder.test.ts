import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderBusyError, replaceFolder } from '../../scripts/release/replace-folder.ts';

let root = '';
let dist = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook dist-'));
  dist = join(root, 'dist');
  await mkdir(dist);
  await writeFile(join(dist, 'index.html'), 'before');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const page = (text: string) => (draft: string) => writeFile(join(draft, 'index.html'), text);

describe('dist is whole', () => {
  it('a build that ends well takes the place of the one before', async () => {
    await replaceFolder(dist, page('after'));
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('after');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('a build that fails leaves the one before, and nothing else', async () => {
    const build = replaceFolder(dist, async (draft) => {
      await page('half')(draft);
      throw new Error('a fault in the papers');
    });
    await expect(build).rejects.toThrow('a fault in the papers');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('before');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('a build that was killed leaves a draft, which the next one clears away', async () => {
    await mkdir(join(root, '.dist-draft-Killed'));
    await mkdir(join(root, '.other-draft-Mine'));
    await replaceFolder(dist, page('after'));
    expect(await readdir(root)).toEqual(['.other-draft-Mine', 'dist']);
  });

  it('two builds at once: the second is told, and the first ends well', async () => {
    await replaceFolder(dist, async (draft) => {
      await expect(replaceFolder(dist, page('second'))).rejects.toThrow(FolderBusyError);
      await page('first')(draft);
    });
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('first');
  });

  it('a lock left by a process that is gone does not stop anybody', async () => {
    await writeFile(join(root, '.dist.lock'), '999999999');
    await replaceFolder(dist, page('after'));
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('after');
  });

  it('a replacement that was cut off between its two renames is put right by the next build, even one that fails', async () => {
    await rename(dist, join(root, '.dist-previous'));
    await expect(replaceFolder(dist, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('before');
  });

  it('a first build makes the folder and those above it', async () => {
    const fresh = join(root, 'new', 'place', 'dist');
    await replaceFolder(fresh, page('first'));
    expect(await readFile(join(fresh, 'index.html'), 'utf8')).toBe('first');
  });
});
