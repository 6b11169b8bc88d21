import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptStore } from '../../scripts/files/kept-store.ts';

const name = `${'0123456789abcdef'.repeat(2)}.part`;
const other = `${'fedcba9876543210'.repeat(2)}.part`;
const content = new TextEncoder().encode('what took long to make');

let folder = '';
let store = new KeptStore(undefined);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutebook kept-'));
  store = new KeptStore(folder);
  await store.keep([
    [name, () => content],
    [other, () => new TextEncoder().encode('something else')],
  ]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (): Promise<string | undefined> => {
  const found = await new KeptStore(folder).read(name);
  return found === undefined ? undefined : new TextDecoder().decode(found);
};

describe('What is kept', () => {
  it('is read as it was given', async () => {
    expect(await read()).toBe('what took long to make');
    expect((await readdir(folder)).sort()).toEqual([name, other].sort());
  });

  it('counts as not there, and goes, with any one bit flipped and at any length it was cut to', async () => {
    const whole = await readFile(join(folder, name));
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      for (const bad of [flipped, whole.subarray(0, at)]) {
        await writeFile(join(folder, name), bad);
        expect(await read()).toBeUndefined();
        expect(await store.has(name)).toBe(false);
      }
    }
  });

  it('counts as not there under the name of what was made from something else', async () => {
    await copyFile(join(folder, other), join(folder, name));
    expect(await read()).toBeUndefined();
  });

  it('is written again after it was found bad', async () => {
    await writeFile(join(folder, name), 'bad');
    expect(await read()).toBeUndefined();
    expect(await store.keep([[name, () => content]])).toBe(true);
    expect(await read()).toBe('what took long to make');
  });

  it('costs nothing but time where it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const nowhere = new KeptStore(join(folder, 'file', 'below'));
    expect(await nowhere.keep([[name, () => content]])).toBe(false);
    expect(await nowhere.read(name)).toBeUndefined();
  });
});

describe('What stands beside it', () => {
  it('goes after a month where it was kept here, and stays whatever its age where it was not', async () => {
    await writeFile(join(folder, 'minutes of 1974.md'), 'the only copy');
    await mkdir(join(folder, 'letters.pack'));
    const long = new Date('2020-01-01');
    for (const file of [name, 'minutes of 1974.md', 'letters.pack']) await utimes(join(folder, file), long, long);
    await store.prune();
    expect((await readdir(folder)).sort()).toEqual([other, 'letters.pack', 'minutes of 1974.md'].sort());
  });

  it('goes where a run that was killed left it half-written, and stays where its run is alive', async () => {
    const [dead, alive] = [`.${name}.999999999-01234567.draft`, `.${name}.${process.pid}-01234567.draft`];
    for (const draft of [dead, alive]) await writeFile(join(folder, draft), 'half');
    await new KeptStore(folder).keep([[name, () => content]]);
    expect((await readdir(folder)).filter((file) => file.endsWith('.draft'))).toEqual([alive]);
  });
});
