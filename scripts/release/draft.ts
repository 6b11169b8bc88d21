import { createHash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { toldNow } from '../files/files.ts';
import { compareText } from '../sources/compare-text.ts';
import { manifestJson } from './manifest.ts';
import type { ManifestEntry } from './manifest.ts';

/** A published file as a build left it on the disk: whoever changes it afterwards changes one of these. */
interface FileStamp {
  readonly sha256: string;
  readonly bytes: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** What a build left in its folder. */
export interface FolderStamp {
  readonly files: ReadonlyMap<string, FileStamp>;
  /** When an entry was last put into each folder, or taken out. */
  readonly folders: ReadonlyMap<string, number>;
}

/** What was published last, and where it lies. */
export interface Published {
  readonly folder: string;
  readonly stamp: FolderStamp;
}

/**
 * A folder that becomes what is published. What is the same as in the last build is not written again: it becomes a second
 * name (a hard link) of the file that is there, as long as nobody has changed that.
 */
export class Draft {
  readonly folder: string;
  readonly #before: Published | undefined;
  readonly #files = new Map<string, ManifestEntry>();
  readonly #folders = new Set<string>();

  constructor(folder: string, before?: Published) {
    this.folder = folder;
    this.#before = before;
  }

  /** Puts a file there. Throws where there is one already. */
  write(path: string, content: string | Uint8Array): ManifestEntry {
    if (this.#files.has(path)) throw new Error(`Two pages have the address ${path}.`);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const entry = { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    if (!this.take([entry])) {
      this.#place(path);
      const target = join(this.folder, path);
      toldNow(target, 'written', () => {
        writeFileSync(target, bytes, { flag: 'wx' });
      });
      this.#files.set(path, entry);
    }
    return entry;
  }

  /** Puts a file there whose hash is known; its content is only read where it is not there from the last build. */
  put(path: string, sha256: string | undefined, read: () => string | Uint8Array): ManifestEntry {
    const known = this.#before?.stamp.files.get(path);
    if (known !== undefined && known.sha256 === sha256) {
      const entry = { path, bytes: known.bytes, sha256 };
      if (this.take([entry])) return entry;
    }
    return this.write(path, read());
  }

  /** Takes files over from the last build: all, or none where one of them is not as it was. */
  take(entries: readonly ManifestEntry[]): boolean {
    if (!entries.every((entry) => this.#isThere(entry))) return false;
    for (const entry of entries) if (!this.#link(entry)) return false;
    return true;
  }

  /** Counts in what somebody else wrote into a folder of the draft. */
  adopt(folder: string): readonly ManifestEntry[] {
    const root = join(this.folder, folder);
    const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return found
      .map(
        (entry) =>
          `${folder}/${join(entry.parentPath, entry.name)
            .slice(root.length + 1)
            .split(sep)
            .join('/')}`,
      )
      .sort(compareText)
      .map((path) => {
        const bytes = readFileSync(join(this.folder, path));
        const entry = { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
        this.#files.set(path, entry);
        for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) this.#folders.add(parent);
        return entry;
      });
  }

  /** Writes the manifest of all that is there. */
  finish(): void {
    const entries = [...this.#files.values()].sort((a, b) => compareText(a.path, b.path));
    this.write('manifest.json', manifestJson(entries));
  }

  /** What was written, once it lies where it is published. */
  stamp(folder: string): FolderStamp {
    const files = [...this.#files.values()].map(({ path, bytes, sha256 }): [string, FileStamp] => {
      const { mtimeMs, ino } = lstatSync(join(folder, path));
      return [path, { sha256, bytes, mtimeMs, ino }];
    });
    const folders = ['.', ...this.#folders].map((path): [string, number] => [
      path,
      lstatSync(join(folder, path)).mtimeMs,
    ]);
    return { files: new Map(files), folders: new Map(folders) };
  }

  #isThere({ path, sha256 }: ManifestEntry): boolean {
    if (this.#before === undefined) return false;
    const { folder, stamp } = this.#before;
    const known = stamp.files.get(path);
    return known?.sha256 === sha256 && isAsLeft(join(folder, path), known);
  }

  #link(entry: ManifestEntry): boolean {
    if (this.#before === undefined || this.#files.has(entry.path)) return this.#files.has(entry.path);
    this.#place(entry.path);
    const target = join(this.folder, entry.path);
    try {
      linkSync(join(this.#before.folder, entry.path), target);
    } catch {
      // No links here, or too many: the caller makes the file again.
      rmSync(target, { force: true });
      return false;
    }
    this.#files.set(entry.path, entry);
    return true;
  }

  #place(path: string): void {
    const parent = dirname(path);
    if (parent === '.' || this.#folders.has(parent)) return;
    const place = join(this.folder, parent);
    toldNow(place, 'written', () => mkdirSync(place, { recursive: true }));
    for (let folder = parent; folder !== '.' && !this.#folders.has(folder); folder = dirname(folder))
      this.#folders.add(folder);
  }
}

/** Whether a published folder is as a build left it: nothing changed, nothing gone, nothing put in. */
export function isUntouched({ folder, stamp }: Published): boolean {
  for (const [path, mtimeMs] of stamp.folders)
    if (lstatSync(join(folder, path), { throwIfNoEntry: false })?.mtimeMs !== mtimeMs) return false;
  for (const [path, known] of stamp.files) if (!isAsLeft(join(folder, path), known)) return false;
  return true;
}

function isAsLeft(path: string, { bytes, mtimeMs, ino }: FileStamp): boolean {
  const now = lstatSync(path, { throwIfNoEntry: false });
  return now?.isFile() === true && now.size === bytes && now.mtimeMs === mtimeMs && now.ino === ino;
}
