import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

let known: string | undefined;

/** A hash of the engine's own source: parts made by another engine are not taken from the cache. */
export function engineVersion(): string {
  known ??= hashOf(import.meta.dirname);
  return known;
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const name of files) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
