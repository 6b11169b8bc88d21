import { lstat, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { told } from '../files/files.ts';
import { pathsBelow, readManifest } from './manifest.ts';

/** What stands at a place: nothing, an empty folder, a site that this tool made and nothing else, or what is somebody else's. */
export type Standing =
  | { readonly kind: 'missing' | 'empty' | 'ours' | 'file' }
  /** `names` are what is not ours; `isSite` where all the rest is. */
  | { readonly kind: 'foreign'; readonly names: readonly string[]; readonly isSite: boolean };

/** A folder would have been replaced that holds what this tool did not make. Nothing was touched. */
export class ForeignFolderError extends Error {
  override readonly name = 'ForeignFolderError';

  constructor(folder: string, standing: Standing) {
    super(foreignWords(folder, standing));
  }
}

/** What systems put into every folder that somebody has looked at. */
const DROPPINGS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u;
const MOST_NAMED = 5;

/** Looks at what stands at a place, which must be a real one. Throws a FileError where it may not be looked at. */
export async function standingAt(folder: string): Promise<Standing> {
  const facts = await told(folder, 'read', lstat(folder).catch(absent));
  if (facts === undefined) return { kind: 'missing' };
  if (!facts.isDirectory()) return { kind: 'file' };
  const manifest = await readManifest(folder);
  if (manifest === undefined) {
    const names = (await told(folder, 'read', readdir(folder))).filter((name) => !DROPPINGS.test(name));
    return names.length === 0 ? { kind: 'empty' } : { kind: 'foreign', names: names.sort(), isSite: false };
  }
  const made = new Set(manifest.map(({ path }) => path));
  const names = (await told(folder, 'read', pathsBelow(folder))).filter(
    (path) => !made.has(path) && !DROPPINGS.test(path),
  );
  return names.length === 0 ? { kind: 'ours' } : { kind: 'foreign', names, isSite: true };
}

/** Throws a ForeignFolderError unless a folder is missing, empty or a site that this tool made and nothing else. */
export async function refuseForeign(folder: string): Promise<void> {
  const standing = await standingAt(folder);
  if (standing.kind === 'file' || standing.kind === 'foreign') throw new ForeignFolderError(folder, standing);
}

/** The site that a place is within or is itself, by its manifest; undefined where it is in none. */
export async function siteAround(place: string): Promise<string | undefined> {
  for (let folder = place; ; folder = dirname(folder)) {
    if ((await readManifest(folder)) !== undefined) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function foreignWords(folder: string, standing: Standing): string {
  if (standing.kind !== 'foreign')
    return `${folder} is a file. Give a folder that is new, empty or holds an earlier build.`;
  const { names, isSite } = standing;
  const named = names.slice(0, MOST_NAMED).join(', ');
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return isSite
    ? `${folder} holds what was not built there: ${named}${more}. A build replaces the whole folder, so nothing was built. Move these out of it first.`
    : `${folder} holds ${named}${more}, and no build of this tool. A build replaces the whole folder, so nothing was built. Give a folder that is new, empty or holds an earlier build.`;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
