import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';

/** Redis, or Valkey, which speaks the same language; on Debian: apt-get install redis-server. */
const server = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);
const program = resolve(import.meta.dirname, '../../scripts/start.mjs');
const told = server === undefined ? ' (skipped: no redis-server or valkey-server is on the PATH)' : '';

let root = '';
const running = new Set<ChildProcess>();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook queue-'));
});
afterAll(async () => {
  for (const child of running) kill(child);
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
});

test.skipIf(server === undefined)(
  `Four workers, one of them killed, at a queue that loses all it knows: the bytes of a build on one machine${told}`,
  async () => {
    await using content = await contentFolder(fullContent);
    const port = await freePort();
    const queue = ['--queue', `redis://127.0.0.1:${port}`, '--store', join(root, 'store')];
    let redis = await startServer(port);
    const workers = await Promise.all([1, 2, 3, 4].map(() => startWorker(queue)));
    const build = start(['build', '--content', content.path, '--out', join(root, 'shared'), ...queue]);
    await firstPart(join(root, 'store', 'pack'));
    const [lost, ...others] = workers;
    if (lost) kill(lost.child);
    kill(redis);
    await once(redis, 'close');
    redis = await startServer(port);
    await ended(build.child);
    expect(build.output(), build.output()).toMatch(/Built in/u);
    for (const { child } of others) child.kill('SIGTERM');
    await Promise.all(others.map(({ child }) => ended(child)));
    kill(redis);
    const done = others.map(({ output }) => Number(/(\d+) jobs? done/u.exec(output())?.[1] ?? 0));
    expect(done.reduce((sum, own) => sum + own, 0)).toBeGreaterThan(0);

    const places = ['--content', content.path, '--out', join(root, 'alone'), '--cache', join(root, 'cache')];
    const alone = start(['build', ...places]);
    await ended(alone.child);
    expect(await differences(join(root, 'shared'), join(root, 'alone'))).toEqual([]);
  },
  600_000,
);

test.skipIf(server === undefined)(
  `Where no worker is at the queue a build makes everything itself, and says so${told}`,
  async () => {
    await using content = await contentFolder();
    const port = await freePort();
    const redis = await startServer(port);
    const queue = ['--queue', `redis://127.0.0.1:${port}`, '--store', join(root, 'store alone')];
    const build = start([
      'build',
      '--no-large-print',
      '--content',
      content.path,
      '--out',
      join(root, 'self'),
      ...queue,
    ]);
    await ended(build.child);
    kill(redis);
    expect(build.output()).toMatch(/Made on this machine: No worker of this version is at the queue\./u);
    expect(build.output()).toMatch(/Built in/u);
  },
  300_000,
);

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    detached: true,
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  return { child, output: () => output };
}

async function startWorker(queue: readonly string[]): Promise<Started> {
  const worker = start(['worker', '--jobs', '1', ...queue]);
  while (!worker.output().includes('At work')) {
    expect(worker.child.exitCode, worker.output()).toBeNull();
    await setTimeout(50);
  }
  return worker;
}

/** A server that keeps nothing: after a restart it knows of no job. */
async function startServer(port: number): Promise<ChildProcess> {
  const folder = join(root, 'redis');
  await mkdir(folder, { recursive: true });
  const child = spawn(
    server ?? '',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder],
    { detached: true, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  running.add(child);
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  while (!/Ready to accept connections/iu.test(output)) {
    expect(child.exitCode, output).toBeNull();
    await setTimeout(20);
  }
  return child;
}

async function firstPart(folder: string): Promise<void> {
  for (;;) {
    const names = await readdir(folder).catch(() => []);
    if (names.some((name) => name.endsWith('.part'))) return;
    await setTimeout(20);
  }
}

/** Ends a process and those that it started, as a power cut does. */
function kill(child: ChildProcess): void {
  running.delete(child);
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGKILL');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  running.delete(child);
}

async function freePort(): Promise<number> {
  const one = createServer().listen(0, '127.0.0.1');
  await once(one, 'listening');
  const { port } = one.address() as AddressInfo;
  one.close();
  await once(one, 'close');
  return port;
}

async function differences(one: string, other: string): Promise<readonly string[]> {
  const [first, second] = await Promise.all([filesOf(one), filesOf(other)]);
  expect(first.size).toBeGreaterThan(20);
  return [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => !first.get(path)?.equals(second.get(path) ?? Buffer.from('gone')),
  );
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length), await readFile(path)] as const)),
  );
}
