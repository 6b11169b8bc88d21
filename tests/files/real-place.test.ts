import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWithin, realPlace } from '../../scripts/files/real-place.ts';

let root = '';

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'minutebook place-')));
  await mkdir(join(root, 'dist/packs'), { recursive: true });
  await symlink('dist', join(root, 'pub'));
  await symlink('../nowhere/yet', join(root, 'dist/later'));
  await symlink('round', join(root, 'round'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

it.each([
  ['what is there', 'dist/packs', 'dist/packs'],
  ['what is not there yet', 'new/folder/pack.pdf', 'new/folder/pack.pdf'],
  ['a new file through a link', 'pub/pack.pdf', 'dist/pack.pdf'],
  ['a link to what is not there yet', 'pub/later', 'nowhere/yet'],
  ['a new file below such a link', 'pub/later/pack.pdf', 'nowhere/yet/pack.pdf'],
])('The real place of %s', async (_what, path, real) => {
  expect(await realPlace(join(root, path))).toBe(join(root, real));
});

it('A link that leads to itself is told in words', async () => {
  await expect(realPlace(join(root, 'round'))).rejects.toThrow(
    `${join(root, 'round')} is a link that leads back to itself. Remove the link, or name what it should lead to.`,
  );
});

it('A folder is within itself, and not within one whose name begins like its own', () => {
  expect(isWithin('/a/dist', '/a/dist')).toBe(true);
  expect(isWithin('/a/dist/x', '/a/dist')).toBe(true);
  expect(isWithin('/a/dist-old', '/a/dist')).toBe(false);
  expect(isWithin('/a/..hidden', '/a')).toBe(true);
});
