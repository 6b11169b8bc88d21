import { chmod, mkdtemp, readFile, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBytes } from '../../scripts/files/files.ts';
import { keepFolder } from '../../scripts/files/kept-folder.ts';

let root = '';
let place = '';
let made = 0;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook folder-'));
  place = join(root, 'browser');
  made = 0;
  await keep();
});
afterEach(() => rm(root, { recursive: true, force: true }));

const keep = (from = 'archive 1'): Promise<void> =>
  keepFolder(place, from, async (folder) => {
    made += 1;
    await writeBytes(join(folder, 'program'), 'a long program');
    await writeBytes(join(folder, 'fonts/one.ttf'), from);
  });

describe('A folder that is dear to make', () => {
  it('is made once', async () => {
    await keep();
    expect(made).toBe(1);
    expect(await readdir(root)).toEqual(['browser']);
  });

  it('is made anew from something else', async () => {
    await keep('archive 2');
    expect(await readFile(join(place, 'fonts/one.ttf'), 'utf8')).toBe('archive 2');
  });

  it.each([
    ['altered, its size and times as before', () => writeFile(join(place, 'program'), 'a lonG program')],
    ['cut short', () => truncate(join(place, 'program'), 3)],
    ['gone', () => rm(join(place, 'fonts/one.ttf'))],
    ['without its list', () => rm(join(place, 'kept.json'))],
    ['with a list that cannot be read', () => writeFile(join(place, 'kept.json'), '{"from": "archive 1"')],
  ])('is made anew with a file %s', async (_what, damage) => {
    const { atime, mtime } = await stat(join(place, 'program'));
    await damage();
    await utimes(join(place, 'program'), atime, mtime);
    await keep();
    expect(made).toBe(2);
    expect(await readFile(join(place, 'program'), 'utf8')).toBe('a long program');
    expect(await readFile(join(place, 'fonts/one.ttf'), 'utf8')).toBe('archive 1');
    expect(await readdir(root)).toEqual(['browser']);
  });

  it('is read through, and kept, where a file was touched and is as it was', async () => {
    await chmod(join(place, 'program'), 0o755);
    await keep();
    expect(made).toBe(1);
  });

  it('is read through once a day, whatever the system says of its files', async () => {
    const list = join(place, 'kept.json');
    const text = await readFile(list, 'utf8');
    const aged = text.replace(/"checked": \d+/u, `"checked": ${Date.now() - 25 * 60 * 60 * 1000}`);
    await writeFile(list, aged.replace(/"sha256": "[0-9a-f]/u, '"sha256": "x'));
    await keep();
    expect(made).toBe(2);
  });
});
