import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../sources/compare-text.ts';

/** One published file: its path, size in bytes and SHA-256. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file below a folder with its hash, by path in byte order; `manifest.json` itself is left out. */
export async function listManifest(folder: string): Promise<readonly ManifestEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'manifest.json')
    .sort(compareText);
  const entries: ManifestEntry[] = [];
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    entries.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return entries;
}

/** The manifest as it is published: stable, one file a line. */
export function manifestJson(entries: readonly ManifestEntry[]): string {
  return `{"files":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}
