import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryLock } from '../../scripts/files/lock.ts';

let root = '';
let path = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'minutebook lock-')));
  path = join(root, '.dist.lock');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Another process that has taken the lock and holds it until it is ended. */
async function holder(): Promise<ChildProcess> {
  const lock = join(import.meta.dirname, '../../scripts/files/lock.ts');
  const program = `const { tryLock } = await import(${JSON.stringify(lock)}); globalThis.held = tryLock(${JSON.stringify(path)}); process.stdout.write(String(held !== undefined)); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('true');
  return child;
}

function isFree(): boolean {
  const lock = tryLock(path);
  lock?.[Symbol.dispose]();
  return lock !== undefined;
}

describe('A lock', () => {
  it('is had by one at a time, and leaves nothing behind', async () => {
    const lock = tryLock(path);
    expect(isFree()).toBe(false);
    expect(await readdir(root)).toEqual(['.dist.lock']);
    lock?.[Symbol.dispose]();
    expect(isFree()).toBe(true);
    expect(await readdir(root)).toEqual([]);
  });

  it('of another process is not had, and is had as soon as that is killed', async () => {
    const child = await holder();
    expect(isFree()).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isFree()).toBe(true);
  });

  it.each([
    ['nothing, as a full disk leaves it', ''],
    ['the number of a process that is gone', '999999999'],
    ['the number of another process that lives', String(process.ppid)],
    ['its own number, which another had before', String(process.pid)],
    ['what nobody understands', '\0\0\0 not a lock \n'.repeat(100)],
  ])('is had where its file holds %s', async (_what, text) => {
    await writeFile(path, text);
    expect(isFree()).toBe(true);
    expect(await readdir(root)).toEqual([]);
  });

  it('that cannot be had anywhere is told in words', async () => {
    await mkdir(path);
    expect(() => tryLock(path)).toThrow(`${path} is a folder, and a file is wanted. Give the name of a file.`);
  });
});
