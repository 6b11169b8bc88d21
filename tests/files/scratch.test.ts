import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let temporary = '';

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'minutebook scratch-'));
});
afterEach(() => rm(temporary, { recursive: true, force: true }));

/** A process that asks for its scratch folder and stays, or ends by itself. */
async function run(after: 'stays' | 'ends'): Promise<{ readonly folder: string; readonly kill: () => Promise<void> }> {
  const scratch = join(import.meta.dirname, '../../scripts/files/scratch.ts');
  const program = `const { scratchFolder } = await import(${JSON.stringify(scratch)}); const folder = scratchFolder(); (await import('node:fs')).writeFileSync(folder + '/profile', 'x'); process.stdout.write(scratchFolder());${after === 'stays' ? 'setInterval(() => undefined, 1000);' : ''}`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  });
  const ended = once(child, 'exit');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  if (after === 'ends') await ended;
  return {
    folder: said.toString(),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

it('A run takes its temporary folder away when it ends', async () => {
  const { folder } = await run('ends');
  expect(folder).toContain(temporary);
  expect(await readdir(temporary)).toEqual([]);
});

it('What runs leave that were killed goes with the next run; what a run that is alive has, and what is not of this tool, stays', async () => {
  await writeFile(join(temporary, 'minutes.txt'), 'mine');
  const alive = await run('stays');
  const killed = await run('stays');
  await killed.kill();
  const next = await run('stays');
  expect((await readdir(temporary)).map((name) => join(temporary, name)).sort()).toEqual(
    [alive.folder, next.folder, join(temporary, 'minutes.txt')].sort(),
  );
  await Promise.all([alive.kill(), next.kill()]);
});
