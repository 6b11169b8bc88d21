import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { told } from '../files/files.ts';
import { isMissing } from '../files/in-words.ts';
import { isWithin, realPlace } from '../files/real-place.ts';
import { siteAround } from '../release/owned-folder.ts';
import { guardCache, guardFile, guardFolder, refuseRepository } from '../release/output-guard.ts';
import type { KeptPlace } from '../release/output-guard.ts';
import { textOption, UsageError } from './command.ts';
import type { CommandCall } from './command.ts';

/*
 * The folders and files that a call names, looked at before anything is read or written. Each function throws a UsageError or a
 * PlaceRefusedError that says what is wrong with the place.
 */

/** Where a build reads, writes and keeps what it printed. */
export interface BuildPlaces {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** The places of a call that builds. */
export async function buildPlaces(call: CommandCall): Promise<BuildPlaces> {
  const content = await contentPlace(call);
  const out = textOption(call, 'out', 'dist');
  const cache = await cachePlace(call, [content]);
  await guardFolder('--out', out, [sources(content), { what: 'the cache', path: cache }]);
  return { content, out, cache };
}

/** The folder of sources, which must be there. */
export async function contentPlace(call: CommandCall): Promise<string> {
  const content = textOption(call, 'content', 'content');
  await refuseUnlessFolder(content, 'folder of sources', '--content');
  return content;
}

/** Where printed parts are kept. */
export async function cachePlace(call: CommandCall, contents: readonly string[]): Promise<string> {
  const cache = textOption(call, 'cache', '.cache');
  await guardCache(cache, contents.map(sources));
  const site = await siteAround(await realPlace(cache));
  if (site !== undefined)
    throw new UsageError(`--cache ${cache} lies in ${site}, which is replaced at every build. Choose another folder.`);
  return cache;
}

/** The real place of the private folder, which must stand where nothing is published. */
export async function privatePlace(folder: string, content: string): Promise<string> {
  const [place, sourcePlace] = [await realPlace(folder), await realPlace(content)];
  if (isWithin(place, sourcePlace))
    throw new UsageError(
      'The private folder stands inside the content folder, where it would be published. Move it outside.',
    );
  if (isWithin(sourcePlace, place))
    throw new UsageError(
      'The private folder holds the content folder, which is published. Keep the exempt papers in a folder of their own.',
    );
  const site = await siteAround(place);
  if (site !== undefined || isWithin(place, await realPlace('dist')))
    throw new UsageError(`The private folder stands inside ${site ?? 'dist'}, which is published. Move it outside.`);
  return place;
}

/** Throws a UsageError where there is no private folder to read exempt papers from. */
export function refuseUnlessPrivateFolder(folder: string): Promise<void> {
  return refuseUnlessFolder(folder, 'private folder', '--private');
}

/** Which pack is to be written. */
export interface PackWanted {
  readonly meeting: string;
  readonly itemKey: string | undefined;
  readonly content: string;
  /** The real place of the exempt papers; given only for a private pack. */
  readonly privateFolder: string | undefined;
}

/** Where a pack goes, and what the clerk calls it. A private pack goes where exempt papers are, and never where papers are published. */
export async function packPlace(
  call: CommandCall,
  { meeting, itemKey, content, privateFolder }: PackWanted,
): Promise<{ readonly place: string; readonly called: string }> {
  const item = itemKey === undefined ? '' : `-item-${itemKey}`;
  const name = `${meeting}-${privateFolder === undefined ? 'agenda' : 'private'}-pack${item}.pdf`;
  const called = textOption(call, 'out', privateFolder === undefined ? name : join(privateFolder, name));
  const published: KeptPlace = { what: 'the folder that is published', path: 'dist' };
  const place = await guardFile('--out', called, [sources(content), published]);
  if (privateFolder !== undefined) await refuseRepository(called, place);
  return { place, called };
}

function sources(path: string): KeptPlace {
  return { what: 'the folder of sources', path };
}

async function refuseUnlessFolder(folder: string, what: string, option: string): Promise<void> {
  const facts = await told(folder, 'read', stat(folder)).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    return undefined;
  });
  if (facts === undefined) throw new UsageError(`There is no ${what} at ${folder}. Give the right one with ${option}.`);
  if (!facts.isDirectory()) throw new UsageError(`${option} ${folder} is a file. Give the ${what}.`);
}
