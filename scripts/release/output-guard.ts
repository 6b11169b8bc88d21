import { lstat, open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FileError, isSystemError } from '../files/in-words.ts';
import { isWithin, realPlace } from '../files/real-place.ts';
import { isTracked, repositoryAround } from '../files/tracked-files.ts';
import { refuseForeign, siteAround } from './owned-folder.ts';

/** A place was given to write to at which something would be lost, or published that must not be. Nothing was touched. */
export class PlaceRefusedError extends Error {
  override readonly name = 'PlaceRefusedError';
}

/** A folder that nothing may be written over or into, with what a clerk calls it, such as `the folder of sources`. */
export interface KeptPlace {
  readonly what: string;
  readonly path: string;
}

const program = resolve(import.meta.dirname, '../..');
/** What this tool itself consists of. */
const ownParts = ['scripts', 'layouts', 'tests', 'node_modules', '.git'];

/**
 * The real place of a folder that is to be replaced by what is built. Throws a PlaceRefusedError for one that is, holds or lies within a
 * kept place, the folder of this tool or what git keeps, or that holds the folder in which the command runs; and a ForeignFolderError
 * for one that holds what this tool did not make.
 */
export async function guardFolder(option: string, folder: string, kept: readonly KeptPlace[]): Promise<string> {
  const place = await guardPlace(option, folder, kept);
  await refuseForeign(place);
  return place;
}

/** The same for a folder that is written into and in which nothing is replaced: it may hold anything. */
export async function guardCache(folder: string, kept: readonly KeptPlace[]): Promise<string> {
  const place = await guardPlace('--cache', folder, kept);
  if (await isOther(place, 'folder'))
    throw new PlaceRefusedError(`--cache ${folder} is a file. Give a folder, new or used for this before.`);
  return place;
}

/**
 * The real place of a PDF that is to be written. Throws a PlaceRefusedError for one within a kept place or a built site, for one that git
 * keeps, and where anything stands but a PDF that this tool made.
 */
export async function guardFile(option: string, file: string, kept: readonly KeptPlace[]): Promise<string> {
  const place = await realPlace(file);
  const called = `${option} ${file}`;
  for (const { what, path } of kept)
    if (isWithin(place, await realPlace(path)))
      throw new PlaceRefusedError(`${called} lies in ${what} (${path}). Choose another place.`);
  const site = await siteAround(dirname(place));
  if (site !== undefined)
    throw new PlaceRefusedError(
      `${called} lies in ${site}, which is published and replaced at every build. Choose another place.`,
    );
  if (await isOther(place, 'file')) throw new PlaceRefusedError(`${called} is no file. Add the name of a file to it.`);
  if (!(await isOwnPdf(place)))
    throw new PlaceRefusedError(
      `${called} is there already, and is no PDF that this tool made. Give another name, or move it away.`,
    );
  if (await isTracked(place))
    throw new PlaceRefusedError(`${called} is a file of this repository, kept by git. Give another name.`);
  return place;
}

/**
 * Throws a PlaceRefusedError for a place, which must be a real one, at which a private pack would be kept with what is published: in a
 * git repository, this tool's own folder included.
 */
export async function refuseRepository(called: string, place: string): Promise<void> {
  const repository = isWithin(place, await realPlace(program)) ? program : await repositoryAround(place);
  if (repository !== undefined)
    throw new PlaceRefusedError(
      `${called} lies in the repository ${repository}, where a private pack could be published with the papers. Give a place outside it with --out.`,
    );
}

async function guardPlace(option: string, folder: string, kept: readonly KeptPlace[]): Promise<string> {
  const place = await realPlace(folder);
  const called = `${option} ${folder}`;
  const remedy = 'Nothing was touched. Choose another folder.';
  for (const { what, path } of kept) {
    const real = await realPlace(path);
    if (place === real) throw new PlaceRefusedError(`${called} is ${what}. ${remedy}`);
    if (isWithin(real, place)) throw new PlaceRefusedError(`${called} holds ${what} (${path}). ${remedy}`);
    if (isWithin(place, real)) throw new PlaceRefusedError(`${called} lies in ${what} (${path}). ${remedy}`);
  }
  if (isWithin(await realPlace('.'), place))
    throw new PlaceRefusedError(`${called} is or holds the folder in which you work. ${remedy}`);
  const own = await realPlace(program);
  if (isWithin(own, place) || ownParts.some((part) => isWithin(place, join(own, part))))
    throw new PlaceRefusedError(`${called} is or holds what this tool consists of. ${remedy}`);
  if (await isTracked(place))
    throw new PlaceRefusedError(`${called} is or holds files of a repository, kept by git. ${remedy}`);
  return place;
}

/** Whether something stands at a place that is neither missing nor of this kind. */
async function isOther(place: string, kind: 'file' | 'folder'): Promise<boolean> {
  try {
    const facts = await lstat(place);
    return kind === 'file' ? !facts.isFile() : !facts.isDirectory();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    // A file stands where a folder should: to make it will fail, in words.
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
    throw new FileError(place, 'read', error);
  }
}

/** Whether a place is free, or holds a PDF whose metadata names this tool. */
async function isOwnPdf(place: string): Promise<boolean> {
  try {
    await using file = await open(place);
    const bytes = await file.readFile();
    return bytes.length === 0 || (bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.includes(PRODUCED_HERE));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return true;
    throw new FileError(place, 'read', error);
  }
}

/** How the XMP of our packs names what made them. */
const PRODUCED_HERE = '<pdf:Producer>Minutebook</pdf:Producer>';
