import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When the file of a folder, and of all below it, that was saved last was saved: milliseconds since 1970; 0 where there is none. */
export async function newestFile(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const facts = await Promise.all(names.map(async (name) => stat(join(folder, name))));
  return facts.reduce((newest, { mtimeMs }) => Math.max(newest, mtimeMs), 0);
}
