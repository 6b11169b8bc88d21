import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layoutsHash, programHash } from '../../scripts/keeping/code-version.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook program-'));
  await write('scripts/site/page.ts', 'export const page = 1;');
  await write('layouts/site/page.njk', '{{ title }}');
  await write('layouts/site/site.css', 'p { margin: 0 }');
  await write('node_modules/.package-lock.json', '{"packages":{"markdown-it":"14.1.0"}}');
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

test.each([
  ['code', 'scripts/site/page.ts', 'export const page = 2;'],
  ['new code', 'scripts/site/more.ts', 'export const more = 1;'],
  ['a dependency', 'node_modules/.package-lock.json', '{"packages":{"markdown-it":"14.2.0"}}'],
  ['a template', 'layouts/site/page.njk', '<b>{{ title }}</b>'],
  ['a stylesheet', 'layouts/site/site.css', 'p { margin: 1em }'],
])('nothing counts as made after %s has changed', async (_what, file, content) => {
  const before = hash();
  await write(file, content);
  expect(hash()).not.toBe(before);
});

test('the same code has the same hash', () => {
  expect(hash()).toBe(hash());
});

function hash(): string {
  return `${programHash(root)} ${layoutsHash(root)}`;
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), content);
}
