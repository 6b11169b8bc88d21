import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../scripts/queue/connection.ts';
import { queuePlace } from '../../scripts/queue/queue-place.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook place-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('Who has one store and one version meets at one queue, however many come at once', async () => {
  const url = 'redis://queue.example';
  const store = join(root, 'one');
  const places = await Promise.all([1, 2, 3, 4].map(() => queuePlace(url, store, 'a')));
  expect(new Set(places.map(({ name }) => name)).size).toBe(1);
});

test('Who has another store or another version is at another queue', async () => {
  const url = 'redis://queue.example';
  const [one, other] = [join(root, 'one'), join(root, 'other')];
  const names = [await queuePlace(url, one, 'a'), await queuePlace(url, other, 'a'), await queuePlace(url, one, 'b')];
  expect(new Set(names.map(({ name }) => name)).size).toBe(3);
});

test('A queue that does not answer is told, without its password and with what to do', async () => {
  await expect(connect('redis://user:secret@127.0.0.1:1', { waits: false })).rejects.toThrow(
    /^No queue answers at redis:\/\/127\.0\.0\.1:1 \(.*\)\. Start Redis or Valkey there, or build without --queue/u,
  );
});
