import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { clearDrafts, draftOf, makeFolder, readText, replaceFile } from './files.ts';

const LIST = 'kept.json';
const DAY = 24 * 60 * 60 * 1000;

interface KeptFile {
  readonly sha256: string;
  readonly stamp: string;
}

interface List {
  /** What the folder was made from. */
  readonly from: string;
  readonly files: Readonly<Record<string, KeptFile>>;
  /** When all of it was read and found whole: milliseconds since 1970. */
  readonly checked: number;
}

/**
 * Keeps a folder of files that are dear to make, with a list of their checksums and of what they were made from. A folder that is not
 * as it was made is made anew. Reading it all at every start would take longer than the work it saves: that is done once a day,
 * and whenever the system says that a file was touched (its time of change, which no program can set).
 * `make` fills a new folder, which then comes to stand at `place`. Throws what `make` throws, and FileErrors.
 */
export async function keepFolder(place: string, from: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (await isWhole(place, from)) return;
  const beside = draftOf(place);
  await makeFolder(dirname(place));
  // Half-made folders of runs that were killed go.
  await clearDrafts(dirname(place));
  try {
    await makeFolder(beside);
    await make(beside);
    await writeList(beside, { from, files: await filesOf(beside), checked: Date.now() });
    await put(beside, place);
  } catch (error) {
    // Another run may have been faster.
    if (!(await isWhole(place, from))) throw error;
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function isWhole(place: string, from: string): Promise<boolean> {
  const list = await readList(place);
  if (list?.from !== from) return false;
  const names = Object.keys(list.files);
  const stamps = await Promise.all(names.map((name) => stampOf(join(place, name)).catch(() => '')));
  const touched = names.some((name, index) => list.files[name]?.stamp !== stamps[index]);
  const age = Date.now() - list.checked;
  if (!touched && age >= 0 && age < DAY) return true;
  const files = await filesOf(place).catch((): List['files'] => ({}));
  if (!names.every((name) => files[name]?.sha256 === list.files[name]?.sha256)) return false;
  // Where the note cannot be made, all is read again next time.
  await writeList(place, { from, files, checked: Date.now() }).catch(() => undefined);
  return true;
}

async function readList(place: string): Promise<List | undefined> {
  try {
    const list = JSON.parse(await readText(join(place, LIST))) as Partial<List>;
    const { from, files, checked } = list;
    return from === undefined || files === undefined || checked === undefined ? undefined : { from, files, checked };
  } catch {
    return undefined;
  }
}

function writeList(place: string, list: List): Promise<void> {
  return replaceFile(join(place, LIST), `${JSON.stringify(list, undefined, 1)}\n`);
}

/** Every file of a folder but its list. */
async function filesOf(folder: string): Promise<List['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Record<string, KeptFile> = {};
  for (const path of paths) {
    const name = path.slice(folder.length + 1);
    if (name === LIST || isDraft(name)) continue;
    files[name] = { sha256: await checksum(path), stamp: await stampOf(path) };
  }
  return files;
}

async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** What changes whenever a file does: it is another, of another size, or was written to or given other rights. */
async function stampOf(path: string): Promise<string> {
  const { ino, size, mode, ctimeNs } = await stat(path, { bigint: true });
  return [ino, size, mode, ctimeNs].join(' ');
}

/** What stands there and is not whole makes room; a browser that runs from it keeps its files until it ends. */
async function put(beside: string, place: string): Promise<void> {
  const old = draftOf(place);
  await rename(place, old).catch(() => undefined);
  try {
    await rename(beside, place);
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

function isDraft(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.draft');
}
