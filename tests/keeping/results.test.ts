import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FolderStore } from '../../scripts/keeping/result-store.ts';
import type { ResultStore } from '../../scripts/keeping/result-store.ts';
import { Results } from '../../scripts/keeping/results.ts';

let folder = '';
let store: ResultStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minutebook results-'));
  store = new FolderStore(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs a step that asks for the weather where it rains or not, in a run of its own; tells whether it was made. */
function run(
  inputs: Readonly<Record<string, string>>,
  own = 'own',
): { readonly value: string; readonly made: boolean } {
  const results = new Results(store, 'results');
  let made = false;
  const value = results.of({
    name: 'step',
    own,
    inputs: (input) => inputs[input],
    make: (notes) => {
      made = true;
      notes.note('sky');
      if (inputs.sky === 'rain') notes.note('umbrella');
      return `${inputs.sky ?? 'no'} sky`;
    },
  });
  results.save();
  return { value, made };
}

test('a result is taken over while all that it was made from is as it was', () => {
  expect(run({ sky: 'blue', umbrella: 'red' })).toEqual({ value: 'blue sky', made: true });
  expect(run({ sky: 'blue', umbrella: 'red' })).toEqual({ value: 'blue sky', made: false });
});

test('what it did not ask for may change', () => {
  expect(run({ sky: 'blue', umbrella: 'green' }).made).toBe(false);
});

test('what it asked for may not change, nor go', () => {
  expect(run({ sky: 'rain', umbrella: 'green' })).toEqual({ value: 'rain sky', made: true });
  expect(run({ sky: 'rain', umbrella: 'red' }).made).toBe(true);
  expect(run({ sky: 'rain' }).made).toBe(true);
  expect(run({}).made).toBe(true);
});

test('what was not there when it was asked for may not come', () => {
  expect(run({}).made).toBe(false);
  expect(run({ sky: 'blue' })).toEqual({ value: 'blue sky', made: true });
});

test('what went in before may not change', () => {
  expect(run({ sky: 'blue' }, 'other').made).toBe(true);
});

test('results that were damaged are made again', async () => {
  const file = await readFile(join(folder, 'results'));
  file[file.length - 2] = (file.at(-2) ?? 0) ^ 1;
  await writeFile(join(folder, 'results'), file);
  expect(run({ sky: 'blue' }, 'other').made).toBe(true);
});
