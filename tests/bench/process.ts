import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What a whole process took. */
export interface Measured {
  readonly seconds: number;
  /** What it printed. */
  readonly output: string;
  /** Peak of all processes together, in MB: proportional set size, so that shared pages count once. Linux only; 0 where not watched. */
  readonly megabytes: number;
}

export interface MeasureOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Only when asked for, since watching costs time. */
  readonly watchMemory?: boolean;
  /** Exit codes that are no failure. */
  readonly accepted?: readonly number[];
}

/** Runs Node with some arguments and measures the whole of it. Throws where it fails. */
export function measureNode(
  args: readonly string[],
  { environment = {}, watchMemory = false, accepted = [0] }: MeasureOptions = {},
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
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
      if (accepted.includes(code ?? -1))
        resolve({ seconds: (performance.now() - started) / 1000, output, megabytes: peak });
      else reject(new Error(`node ${args.join(' ')} ended with ${String(code)}\n${output}`));
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
