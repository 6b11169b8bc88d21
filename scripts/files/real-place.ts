import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { FileError, isSystemError } from './in-words.ts';

/** How many links may lead to one another: as many as Linux follows. */
const MOST_LINKS = 40;

/**
 * Where a path truly leads, all links followed, even where nothing is there yet: what is written to the path would come to be there.
 * Throws a FileError for links that lead in a circle and for folders that may not be looked into.
 */
export async function realPlace(path: string, links = MOST_LINKS): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code !== 'ENOENT' || links === 0) throw new FileError(path, 'used', error);
  }
  const above = await realPlace(dirname(whole), links - 1);
  const place = join(above, basename(whole));
  const isLink = await lstat(place).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  );
  return isLink ? realPlace(resolve(above, await readlink(place)), links - 1) : place;
}

/** Whether a path is a folder or anywhere below it. Both are taken as they are written: give real places where links may be. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/u.test(way);
}
