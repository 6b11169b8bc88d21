import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeManifest } from '../../scripts/release/manifest.ts';
import { ForeignFolderError } from '../../scripts/release/owned-folder.ts';
import { FolderBusyError, replaceFolder } from '../../scripts/release/replace-folder.ts';

let root = '';
let dist = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook dist-'));
  dist = join(root, 'dist');
  await mkdir(dist);
  await writeFile(join(dist, 'index.html'), 'before');
  await writeManifest(dist);
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
      const second = replaceFolder(dist, page('second'));
      await expect(second).rejects.toThrow(FolderBusyError);
      await expect(second).rejects.toThrow(`Another build (process ${process.pid}) is writing to ${dist}.`);
      await page('first')(draft);
    });
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('first');
  });

  it.each([
    ['by a process that is gone', '999999999'],
    ['by a full disk', ''],
    ['with the number of another process that lives', String(process.ppid)],
  ])('a lock left %s does not stop anybody', async (_by, text) => {
    await writeFile(join(root, '.dist.lock'), text);
    await replaceFolder(dist, page('after'));
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('after');
    expect(await readdir(root)).toEqual(['dist']);
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

describe('nothing is replaced but what this tool made', () => {
  const built = page('after');

  it.each([
    ['a folder of papers', 'papers', ['panel.yaml', 'meetings/2031-04-07/meeting.md']],
    ['a site to which somebody added files', 'dist', ['CNAME', 'notes/to self.txt']],
    ['a folder with a list of files that is not ours', 'other', ['manifest.json', 'index.html']],
  ])('%s stays as it is', async (_what, name, files) => {
    for (const file of files) {
      await mkdir(dirname(join(root, name, file)), { recursive: true });
      await writeFile(join(root, name, file), '{"files": []}');
    }
    const before = await readdir(root, { recursive: true });
    let wasAsked = false;
    const build = replaceFolder(join(root, name), async (draft) => {
      wasAsked = true;
      await built(draft);
    });
    await expect(build).rejects.toThrow(ForeignFolderError);
    expect(wasAsked).toBe(false);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });

  it('a file of the name stays as it is', async () => {
    await writeFile(join(root, 'plain'), 'mine');
    await expect(replaceFolder(join(root, 'plain'), built)).rejects.toThrow(
      `${join(root, 'plain')} is a file. Give a folder that is new, empty or holds an earlier build.`,
    );
    expect(await readFile(join(root, 'plain'), 'utf8')).toBe('mine');
  });

  it('what somebody puts into the folder during a build stays there, and the build is told as failed', async () => {
    const build = replaceFolder(dist, async (draft) => {
      await built(draft);
      await writeFile(join(dist, 'letter.txt'), 'mine');
    });
    await expect(build).rejects.toThrow(`${dist} holds what was not built there: letter.txt.`);
    expect(await readFile(join(dist, 'letter.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toBe('before');
    expect(await readdir(root)).toEqual(['dist']);
  });

  it('what systems leave in folders that somebody looked at keeps nobody from building', async () => {
    await writeFile(join(dist, '.DS_Store'), '');
    await replaceFolder(dist, built);
    expect((await readdir(dist)).sort()).toEqual(['index.html', 'manifest.json']);
  });

  it('an empty folder is taken, and a link stays a link', async () => {
    await mkdir(join(root, 'www'));
    await symlink('www', join(root, 'public'));
    await replaceFolder(join(root, 'public'), built);
    await replaceFolder(join(root, 'public'), built);
    expect(await readFile(join(root, 'www/index.html'), 'utf8')).toBe('after');
    expect((await readdir(root)).sort()).toEqual(['dist', 'public', 'www']);
  });
});

describe('the rights of what is published', () => {
  it.each([
    [0o022, 0o755, 0o644],
    [0o027, 0o750, 0o640],
  ])('follow the umask %o', async (mask, folderMode, fileMode) => {
    const before = process.umask(mask);
    try {
      await replaceFolder(join(root, 'site'), page('after'));
    } finally {
      process.umask(before);
    }
    expect((await stat(join(root, 'site'))).mode & 0o777).toBe(folderMode);
    expect((await stat(join(root, 'site/manifest.json'))).mode & 0o777).toBe(fileMode);
  });
});

describe('an error is the one that the clerk has to mend', () => {
  it('also where somebody still writes into the draft when it is told', async () => {
    let writing = Promise.resolve();
    const build = replaceFolder(dist, (draft) => {
      writing = (async () => {
        for (let file = 0; file < 200; file += 1)
          await mkdir(join(draft, `packs/${file}`), { recursive: true }).catch(() => undefined);
      })();
      return Promise.reject(new Error('The PDF is damaged.'));
    });
    await expect(build).rejects.toThrow('The PDF is damaged.');
    await writing;
    await replaceFolder(dist, page('after'));
    expect(await readdir(root)).toEqual(['dist']);
  });
});
