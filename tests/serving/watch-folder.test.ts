import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../scripts/serving/watch-folder.ts';

let folder = '';
let control: AbortController;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutebook watch-'));
  await mkdir(join(folder, 'meetings/2031-04-07'), { recursive: true });
  await writeFile(join(folder, 'meetings/2031-04-07/minutes.md'), 'one');
  control = new AbortController();
});
afterEach(async () => {
  control.abort();
  await rm(folder, { recursive: true, force: true });
});

/** Long enough that what is saved in one go is heard in one go, on a machine that is busy. */
const QUIET = 300;

/** What the watch tells while something is done to the folder. */
async function told(change: () => Promise<void>): Promise<string[][]> {
  const all: string[][] = [];
  const watching = watchFolder(folder, {
    quiet: QUIET,
    signal: control.signal,
    onChange: (files) => {
      all.push([...files]);
      return Promise.resolve();
    },
  });
  await setTimeout(300);
  await change();
  await setTimeout(3 * QUIET);
  control.abort();
  await watching;
  return all;
}

const save = (name: string, text = 'two'): Promise<void> => writeFile(join(folder, name), text);

test('A file that is saved is told of once, by its path in the folder', async () => {
  expect(
    await told(async () => {
      await save('meetings/2031-04-07/minutes.md');
      await save('meetings/2031-04-07/minutes.md', 'three');
    }),
  ).toEqual([['meetings/2031-04-07/minutes.md']]);
});

test('Files that are saved in one go are told of together', async () => {
  expect(
    await told(async () => {
      await save('panel.yaml');
      await save('people.yaml');
    }),
  ).toEqual([['panel.yaml', 'people.yaml']]);
});

test('What an editor keeps for itself is passed over', async () => {
  expect(
    await told(async () => {
      await save('.minutes.md.swp');
      await save('minutes.md~');
      await save('4913');
      await save('~$report.docx');
    }),
  ).toEqual([]);
});

test('A file that is saved beside and moved into place has its own name', async () => {
  expect(
    await told(async () => {
      await save('minutes-new');
      await rename(join(folder, 'minutes-new'), join(folder, 'minutes.md'));
    }),
  ).toEqual([['minutes.md']]);
});

test('A file that is taken away is a change', async () => {
  expect(await told(() => rm(join(folder, 'meetings/2031-04-07/minutes.md')))).toEqual([
    ['meetings/2031-04-07/minutes.md'],
  ]);
});

test('What changes while the change before is seen to comes next, not at the same time', async () => {
  const told: string[] = [];
  const { promise: seenTo, resolve: done } = Promise.withResolvers<undefined>();
  const watching = watchFolder(folder, {
    quiet: 50,
    signal: control.signal,
    onChange: async (files) => {
      told.push(...files);
      if (told.length === 1) await seenTo;
    },
  });
  await setTimeout(300);
  await save('a.md');
  await vi.waitFor(() => {
    expect(told).toEqual(['a.md']);
  }, 10_000);
  await save('b.md');
  await setTimeout(400);
  expect(told).toEqual(['a.md']);
  done(undefined);
  await vi.waitFor(() => {
    expect(told).toContain('b.md');
  }, 10_000);
  control.abort();
  await watching;
});

test('A folder that is not there is an error', async () => {
  await expect(
    watchFolder(join(folder, 'nowhere'), { signal: control.signal, onChange: () => Promise.resolve() }),
  ).rejects.toThrow(/ENOENT/u);
});
