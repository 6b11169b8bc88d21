import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readBytes, readText, writeBytes } from '../files/files.ts';
import { fewAtATime } from '../files/few-at-a-time.ts';
import { compareText } from '../sources/compare-text.ts';

/** One published file: its path, size in bytes and SHA-256. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The list of everything that a site holds but for the list itself. */
const MANIFEST = 'manifest.json';

/** How many files are hashed at a time. */
const MOST_HASHED = 8;

/** The paths of all that is below a folder and is no folder, with `/` between names, in byte order; `manifest.json` is left out. */
export async function pathsBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== MANIFEST)
    .sort(compareText);
}

/** Every file below a folder with its hash, by path in byte order; `manifest.json` itself is left out. */
export async function listManifest(folder: string): Promise<readonly ManifestEntry[]> {
  return fewAtATime(await pathsBelow(folder), MOST_HASHED, async (path) => {
    const bytes = await readBytes(join(folder, path));
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** The manifest of a folder; undefined where it has none, or one that this tool did not write. */
export async function readManifest(folder: string): Promise<readonly ManifestEntry[] | undefined> {
  try {
    const { files } = JSON.parse(await readText(join(folder, MANIFEST))) as {
      files?: readonly Partial<ManifestEntry>[];
    };
    const entries = (files ?? []).flatMap(({ path, bytes, sha256 }) =>
      path === undefined || bytes === undefined || sha256 === undefined ? [] : [{ path, bytes, sha256 }],
    );
    return entries.length > 0 && entries.length === files?.length ? entries : undefined;
  } catch {
    return undefined;
  }
}

/** Lists what a folder holds in its manifest, by which it is known again as made by this tool; where whoever filled it has not done so. */
export async function writeManifest(folder: string): Promise<void> {
  if (existsSync(join(folder, MANIFEST))) return;
  await writeBytes(join(folder, MANIFEST), manifestJson(await listManifest(folder)));
}

/** The manifest as it is published: stable, one file a line. */
export function manifestJson(entries: readonly ManifestEntry[]): string {
  return `{"files":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}
