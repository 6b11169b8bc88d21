import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardCache, guardFile, guardFolder, refuseRepository } from '../../scripts/release/output-guard.ts';
import { writeManifest } from '../../scripts/release/manifest.ts';

const repository = resolve(import.meta.dirname, '../..');
let root = '';

async function put(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(
      join(root, file),
      file.endsWith('own.pdf') ? '%PDF-1.7 <pdf:Producer>Minutebook</pdf:Producer>' : 'x',
    );
  }
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'minutebook guard-')));
  await put('body/content/panel.yaml', 'body/letters/a.txt', 'site/index.html', 'file', 'own.pdf', 'other.pdf');
  await put('kept/docs/index.html', 'kept/own.pdf');
  for (const site of ['site', 'kept/docs']) await writeManifest(join(root, site));
  await symlink(join(root, 'body/content'), join(root, 'link'));
  await symlink(join(root, 'site'), join(root, 'pub'));
  const git = (...args: readonly string[]): unknown => execFileSync('git', ['-C', join(root, 'kept'), ...args]);
  git('init', '--quiet');
  git('add', '.');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const kept = (): { what: string; path: string }[] => [
  { what: 'the folder of sources', path: join(root, 'body/content') },
];
const at = (place: string): string => resolve(root, place);

describe('A folder to build into', () => {
  it.each(['new', 'new/below', 'site', 'pub'])('may be %s', async (place) => {
    expect(await guardFolder('--out', at(place), kept())).toBe(at(place === 'pub' ? 'site' : place));
  });

  it.each([
    ['the sources', 'body/content', 'is the folder of sources'],
    ['the sources by a link', 'link', 'is the folder of sources'],
    ['a folder in them', 'body/content/meetings', 'lies in the folder of sources'],
    ['a folder in them by a link', 'link/site', 'lies in the folder of sources'],
    ['the folder that holds them', 'body', 'holds the folder of sources'],
    ['somebody’s letters', 'body/letters', 'holds a.txt, and no build of this tool'],
    ['a file', 'file', 'is a file'],
    ['a site that git keeps', 'kept/docs', 'is or holds files of a repository, kept by git'],
    ['what git keeps for itself', 'kept/.git/site', 'is or holds files of a repository, kept by git'],
    ['the folder of work', process.cwd(), 'is or holds the folder in which you work'],
    ['what holds it', '/', 'holds the folder of sources'],
    ['this tool', join(repository, 'scripts/new'), 'is or holds what this tool consists of'],
    ['its libraries', join(repository, 'node_modules/new'), 'is or holds what this tool consists of'],
    ['its sources', join(repository, 'content'), 'is or holds files of a repository, kept by git'],
  ])('must not be %s', async (_what, place, words) => {
    const before = await readdir(root, { recursive: true });
    await expect(guardFolder('--out', at(place), kept())).rejects.toThrow(words);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });
});

describe('A cache', () => {
  it('may be a folder with other things', async () => {
    expect(await guardCache(at('body/letters'), kept())).toBe(at('body/letters'));
  });

  it.each([
    ['a file', 'file', 'is a file'],
    ['among the sources', 'link/cache', 'lies in the folder of sources'],
    ['what holds them', 'body', 'holds the folder of sources'],
  ])('must not be %s', async (_what, place, words) => {
    await expect(guardCache(at(place), kept())).rejects.toThrow(words);
  });
});

describe('A file for a pack', () => {
  it.each(['new.pdf', 'new/folder/pack.pdf', 'own.pdf', 'body/pack.pdf'])('may be %s', async (place) => {
    expect(await guardFile('--out', at(place), kept())).toBe(at(place));
  });

  it.each([
    ['a folder', 'body', 'is no file. Add the name of a file to it.'],
    ['a PDF of somebody else', 'other.pdf', 'is no PDF that this tool made'],
    ['a paper', 'body/content/panel.yaml', 'lies in the folder of sources'],
    ['a paper by a link', 'link/panel.yaml', 'lies in the folder of sources'],
    ['in a site', 'site/packs/pack.pdf', 'which is published and replaced at every build'],
    ['in a site by a link', 'pub/pack.pdf', 'which is published and replaced at every build'],
    ['one that git keeps', 'kept/own.pdf', 'is a file of this repository, kept by git'],
  ])('must not be %s', async (_what, place, words) => {
    await expect(guardFile('--out', at(place), kept())).rejects.toThrow(words);
  });

  it('must not be in a repository where it is private', async () => {
    await expect(refuseRepository('p.pdf', at('kept/p.pdf'))).rejects.toThrow(`lies in the repository ${at('kept')}`);
    await expect(refuseRepository('p.pdf', join(repository, 'p.pdf'))).rejects.toThrow('lies in the repository');
    await refuseRepository('p.pdf', at('p.pdf'));
  });
});
