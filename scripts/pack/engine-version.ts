import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the engine runs of other rooms. */
const ELSEWHERE = ['../record/meetings/page-map.ts'];

let known: string | undefined;

/** A hash of the engine's own source and the libraries that it is built on: parts made by another engine are not taken from the cache. */
export function engineVersion(): string {
  known ??= hashOf(import.meta.dirname, join(import.meta.dirname, '..', '..', 'package.json'));
  return known;
}

function hashOf(folder: string, project: string): string {
  const { dependencies } = JSON.parse(readFileSync(project, 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const hash = createHash('sha256').update(JSON.stringify(dependencies));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const name of [...files, ...ELSEWHERE]) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
