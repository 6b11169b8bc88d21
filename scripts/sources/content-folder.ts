import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { told } from '../files/files.ts';
import { compareText } from './compare-text.ts';

/** Every file below a content folder, by its path from there with `/` between folders, in a fixed order. Throws a FileError. */
export async function listContent(folder: string): Promise<readonly string[]> {
  const entries = await told(folder, 'read', readdir(folder, { recursive: true, withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\//u, ''))
    .sort(compareText);
}
