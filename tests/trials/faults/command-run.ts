import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../../..');

/** How a command ended, and all that it said. */
export interface Ended {
  /** Undefined for one that was killed. */
  readonly code: number | undefined;
  readonly said: string;
}

export interface RunOptions {
  readonly environment?: NodeJS.ProcessEnv;
  readonly folder?: string;
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs a command of the project as a clerk does, in a process of its own. */
export function runCommandLine(
  args: readonly string[],
  { environment, folder, onStart }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(repository, 'scripts/start.mjs'), ...args],
      { cwd: folder ?? repository, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        said += bytes.toString();
      });
    child.once('error', reject);
    // Not "close": a browser that outlives a killed process for a moment holds the same pipe.
    child.once('exit', (code) => {
      setImmediate(() => {
        resolve({ code: code ?? undefined, said });
      });
    });
    onStart?.(child);
  });
}
