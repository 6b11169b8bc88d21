import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from './compare-text.ts';
import { decodeText } from './text-encoding.ts';
import type { DecodedText } from './text-encoding.ts';

/** Every file below a content folder, by its path from there with `/` between folders, in a fixed order. */
export async function listContent(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\//u, ''))
    .sort(compareText);
}

/** Reads a text of the content folder, or says why it cannot be read. */
export async function readContentText(folder: string, path: string): Promise<DecodedText> {
  return decodeText(await readFile(join(folder, path)), path);
}
