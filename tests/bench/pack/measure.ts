import { join } from 'node:path';
import { measureNode } from '../process.ts';
import type { Measured } from '../process.ts';

/** Runs a script of this folder on a folder of content, as a whole process, its code kept compiled as that of the command line is. */
export function measure(
  script: string,
  [folder, ...options]: readonly [string, ...string[]],
  watchMemory = false,
): Promise<Measured> {
  return measureNode([join(import.meta.dirname, script), folder, ...options], {
    environment: { NODE_COMPILE_CACHE: join(folder, 'compiled') },
    watchMemory,
  });
}
