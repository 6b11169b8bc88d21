import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import { prepare } from '../../scripts/publishing/prepared.ts';
import { buildPublication } from '../../scripts/publishing/publication.ts';
import { parseShard } from '../../scripts/publishing/shard-name.ts';
import { meetingsOf, printShard } from '../../scripts/publishing/shard.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';

const progress = { step: () => undefined, at: () => undefined, end: () => undefined, say: () => undefined };
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook shards-'));
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

test.each([
  ['2/4', { number: 2, of: 4 }],
  ['1/1', { number: 1, of: 1 }],
  ['5/4', undefined],
  ['0/4', undefined],
  ['2', undefined],
])('"%s" names a part of the packs, or none', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

test('every meeting with packs is in one part, and in one only', async () => {
  await using content = await contentFolder(fullContent);
  const { record } = await prepare(content.path, progress);
  const parts = [1, 2, 3].flatMap((number) => meetingsOf(record.meetings, { number, of: 3 }).map(({ id }) => id));
  expect(parts.sort()).toEqual(record.meetings.filter(({ packs }) => packs.length > 0).map(({ id }) => id));
});

test('a build that is given the caches of all parts prints nothing, and gives the same bytes as one on its own', async () => {
  await using content = await contentFolder(fullContent);
  const together = join(root, 'together');
  for (const number of [1, 2]) {
    const cache = join(root, `part ${number}`);
    await using engine = await openPackEngine({ cacheDir: cache });
    await printShard(
      await prepare(content.path, progress),
      { number, of: 2 },
      { engine, jobs: 2, largePrint: true, progress },
    );
    await engine.cache.settle();
    await cp(cache, together, { recursive: true });
  }
  const [joined, alone] = [await built(content.path, together), await built(content.path, join(root, 'alone'))];
  expect(joined.printed).toEqual([]);
  expect(alone.printed).not.toEqual([]);
  expect(joined.manifest).toBe(alone.manifest);
});

async function built(
  content: string,
  cache: string,
): Promise<{ readonly printed: string[]; readonly manifest: string }> {
  const printed: string[] = [];
  await using engine = await openPackEngine({
    cacheDir: cache,
    onProgress: ({ kind, documentId }) => {
      if (kind === 'printed') printed.push(documentId);
    },
  });
  const out = `${cache} out`;
  await buildPublication({ content, out, cache, engine, jobs: 2, progress, signal: new AbortController().signal });
  return { printed, manifest: await readFile(join(out, 'manifest.json'), 'utf8') };
}
