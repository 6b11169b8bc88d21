import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  readonly seconds: number;
  /** What the script printed. */
  readonly output: string;
  /** Peak of all processes together, in MB: proportional set size, so that shared pages count once. Linux only. */
  readonly megabytes: number;
}

/**
 * Runs a script of this folder on a folder of content, as a whole process, its code kept compiled as that of the command line is.
 * Memory is only watched when asked for, since watching costs time.
 */
export function measure(
  script: string,
  [folder, ...options]: readonly [string, ...string[]],
  watchMemory = false,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, script), folder, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes.toString();
  });
  let peak = 0;
  const timer = watchMemory
    ? setInterval(() => {
        peak = Math.max(peak, memoryOf(child.pid ?? 0));
      }, 60)
    : undefined;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, output, megabytes: peak });
      else reject(new Error(`${script} ended with ${String(code)}`));
    });
  });
}

/** Memory of a process and all its descendants, in MB. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const within = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && within(parents.get(pid) ?? 0));
  let kilobytes = 0;
  for (const pid of parents.keys())
    if (within(pid)) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return kilobytes / 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
