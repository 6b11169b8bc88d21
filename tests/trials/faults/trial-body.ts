import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { smallContent } from '../../fixtures/content-folder.ts';
import { fullContent } from '../../fixtures/full-content.ts';

/** Two states of one body, so that what was published before can be told from what a build would put in its place. */
export type Version = 'first' | 'second';

const report = 'meetings/2031-04-07/02-dredging/report.md';

/** Writes a small body with a whole site's worth in it. */
export async function writeBody(folder: string, version: Version): Promise<void> {
  for (const [file, text] of Object.entries({ ...smallContent, ...fullContent })) {
    if (text === undefined) continue;
    const content = file === report && version === 'second' ? `${String(text)}\n9.9 This came later.\n` : text;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

/** One hash of all that a folder holds, names and bytes; undefined where it is not there. */
export async function digest(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const hash = createHash('sha256');
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(`${relative(folder, path)}\0`).update(await readFile(path));
  return hash.digest('hex');
}
