import { copyFile, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import type { Chance } from './chance.ts';

/** What can become of a file on a disk. */
export const damages = ['flip', 'truncation', 'empty', 'zeroes', 'swap'] as const;
export type Damage = (typeof damages)[number];

/**
 * Damages a file, and leaves its times as they were, as a disk that goes bad does. `other` is a file of the same kind that takes its place
 * in a swap.
 */
export async function damageFile(path: string, damage: Damage, chance: Chance, other: string): Promise<void> {
  const { size, atime, mtime } = await stat(path);
  switch (damage) {
    case 'flip': {
      const bytes = await readFile(path);
      const at = chance.below(size);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
      await writeFile(path, bytes);
      break;
    }
    case 'truncation':
      await truncate(path, chance.below(size));
      break;
    case 'empty':
      await truncate(path, 0);
      break;
    case 'zeroes': {
      const bytes = await readFile(path);
      bytes.fill(0, chance.below(size));
      await writeFile(path, bytes);
      break;
    }
    case 'swap':
      await copyFile(other, path);
      break;
  }
  await utimes(path, atime, mtime);
}
