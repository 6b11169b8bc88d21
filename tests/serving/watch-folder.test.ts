import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

/** What the watch tells while something is done to the folder. */
async function told(change: () => Promise<void>, onChange: () => Promise<void> = () => Promise.resolve()): Promise<string[][]> {
  const all: string[][] = [];
  const watching = watchFolder(folder, { signal: control.signal, onChange: async (files) => { all.push([...files]); await onChange(); } });
  await setTimeout(60);
  await change();
  await setTimeout(500);
  control.abort();
  await watching;
  return all;
}

const save = (name: string, text = 'two'): Promise<void> => writeFile(join(folder, name), text);

test('A file that is saved is told of once, by its path in the folder', async () => {
  expect(await told(async () => { await save('meetings/2031-04-07/minutes.md'); await save('meetings/2031-04-07/minutes.md', 'three'); })).toEqual([['meetings/2031-04-07/minutes.md']]);
});

test('Files that are saved in one go are told of together', async () => {
  expect(await told(async () => { await save('panel.yaml'); await save('people.yaml'); })).toEqual([['panel.yaml', 'people.yaml']]);
});

test('What an editor keeps for itself is passed over', async () => {
  expect(await told(async () => { await save('.minutes.md.swp'); await save('minutes.md~'); await save('4913'); await save('~$report.docx'); })).toEqual([]);
});

test('A file that is saved beside and moved into place has its own name', async () => {
  expect(await told(async () => { await save('minutes-new'); await rename(join(folder, 'minutes-new'), join(folder, 'minutes.md')); })).toEqual([['minutes.md']]);
});

test('A file that is taken away is a change', async () => {
  expect(await told(() => rm(join(folder, 'meetings/2031-04-07/minutes.md')))).toEqual([['meetings/2031-04-07/minutes.md']]);
});

test('What changes while the change before is seen to comes next, not at the same time', async () => {
  let inHand = 0;
  let most = 0;
  const all = await told(
    async () => { await save('a.md'); await setTimeout(180); await save('b.md'); await setTimeout(180); await save('c.md'); },
    async () => { most = Math.max(most, (inHand += 1)); await setTimeout(250); inHand -= 1; },
  );
  expect(most).toBe(1);
  expect(all.flat()).toEqual(['a.md', 'b.md', 'c.md']);
});

test('A folder that is not there is an error', async () => {
  await expect(watchFolder(join(folder, 'nowhere'), { signal: control.signal, onChange: () => Promise.resolve() })).rejects.toThrow(/ENOENT/u);
});
