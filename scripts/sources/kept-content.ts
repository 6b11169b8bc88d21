import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toldNow } from '../files/files.ts';
import { listContent } from './content-folder.ts';
import type { ContentMemory, ParsedFile } from './content-memory.ts';
import type { Problem } from './problem.ts';
import { decodeText } from './text-encoding.ts';
import { readPasted } from './pasted.ts';
import { isText, withoutMarks } from './text-file.ts';

/** How a file stood on the disk when it was read. */
interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
  /** Whether it was left alone for so long before that no later change can have had the same times. */
  readonly settled: boolean;
}

/** A file of the content folder with what was read from it. */
interface KeptFile {
  readonly stamp: Stamp;
  readonly hash: string;
  /** Undefined for pictures and PDFs. */
  readonly text: string | undefined;
  /** What is wrong with its letters. */
  readonly problem: Problem | undefined;
  parsed: ParsedFile | undefined;
}

/** How the files of a folder stood when they were read, with the hash of each. */
export type ContentStamps = ReadonlyMap<string, { readonly stamp: Stamp; readonly hash: string }>;

/** Where files of a folder are kept between runs: in pieces, so that one edit writes down one piece. */
export interface ContentStore {
  read(name: string): unknown;
  keep(name: string, value: unknown): void;
}

/**
 * A content folder, of which only files are read that have changed since the last run: by size, times and inode, as git does, and
 * by content where those are too young to tell.
 */
export class KeptContent implements ContentMemory {
  readonly folder: string;
  readonly #store: ContentStore;
  /** In the order in which the folder is listed. */
  readonly #files: Map<string, KeptFile>;
  readonly #changed = new Set<string>();

  private constructor(folder: string, paths: readonly string[], store: ContentStore) {
    this.folder = folder;
    this.#store = store;
    this.#files = new Map(paths.map((path) => [path, unread]));
    for (const [piece, own] of Map.groupBy(paths, pieceOf)) this.#readPiece(piece, own);
  }

  /** Reads the folder. Throws the system's own error where that cannot be done. */
  static async read(folder: string, store: ContentStore): Promise<KeptContent> {
    return new KeptContent(folder, await listContent(folder), store);
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The texts of all files that can be read as text, by path; a table that is told of is there for the paper that shows it. */
  texts(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#files].flatMap(([path, { text, problem }]) =>
        text === undefined || (problem !== undefined && !/\.(?:csv|svg)$/u.test(path)) ? [] : [[path, text] as const],
      ),
    );
  }

  /** What keeps files from being read as text. */
  unreadable(): readonly Problem[] {
    return [...this.#files.values()].flatMap(({ problem }) => problem ?? []);
  }

  /** The SHA-256 of a file. */
  hash(path: string): string | undefined {
    return this.#files.get(path)?.hash;
  }

  /** The hash of all that the record takes from a file: its frontmatter alone for a paper, whose body is only set as text. */
  factsHash(path: string): string | undefined {
    const file = this.#files.get(path);
    if (file?.text === undefined || /\.(?:csv|svg)$/u.test(path)) return '';
    if (!isPaper(path) || file.parsed === undefined) return file.hash;
    return sha256(withoutMarks(file.text).slice(0, file.parsed.bodyStart));
  }

  parsed(path: string, what: string): ParsedFile | undefined {
    const parsed = this.#files.get(path)?.parsed;
    return parsed?.what === what ? parsed : undefined;
  }

  remember(path: string, parsed: ParsedFile): void {
    const file = this.#files.get(path);
    if (file === undefined) return;
    file.parsed = parsed;
    this.#changed.add(pieceOf(path));
  }

  stamps(): ContentStamps {
    return new Map([...this.#files].map(([path, { stamp, hash }]) => [path, { stamp, hash }]));
  }

  /** Writes down what was read for the next run. */
  save(): void {
    const pieces = Map.groupBy(this.#files, ([path]) => pieceOf(path));
    for (const piece of this.#changed) this.#store.keep(piece, new Map(pieces.get(piece)));
    this.#changed.clear();
  }

  #readPiece(piece: string, paths: readonly string[]): void {
    const read = this.#store.read(piece);
    const before = read instanceof Map ? (read as ReadonlyMap<string, KeptFile>) : new Map<string, KeptFile>();
    if (before.size !== paths.length) this.#changed.add(piece);
    for (const path of paths) {
      // The name of such a file is not what the system calls it: it is told of and cannot be opened.
      if (path.includes('\uFFFD')) continue;
      const known = before.get(path);
      const file = this.#readFile(path, known);
      if (file !== known) this.#changed.add(piece);
      this.#files.set(path, file);
    }
  }

  #readFile(path: string, known: KeptFile | undefined): KeptFile {
    const now = Date.now();
    const place = join(this.folder, path);
    const { size, mtimeMs, ctimeMs, ino } = toldNow(place, 'read', () => statSync(place));
    if (known?.stamp.settled === true && isSame(known.stamp, { size, mtimeMs, ctimeMs, ino })) return known;
    const bytes = toldNow(place, 'read', () => readFileSync(place));
    const stamp = { size, mtimeMs, ctimeMs, ino, settled: now - Math.max(mtimeMs, ctimeMs) > youngest };
    const hash = sha256(bytes);
    if (known?.hash === hash) return { ...known, stamp };
    const decoded = isText(path) ? decodeText(bytes, path) : undefined;
    const text = decoded && readPasted(decoded.text);
    return { stamp, hash, text, problem: decoded?.problem, parsed: undefined };
  }
}

/** Whether a folder has the files that it had when they were read, and no other. */
export async function isAsStamped(folder: string, stamps: ContentStamps): Promise<boolean> {
  const paths = await listContent(resolve(folder));
  return paths.length === stamps.size && paths.every((path) => isFileAsStamped(join(folder, path), stamps.get(path)));
}

function isFileAsStamped(path: string, known: { readonly stamp: Stamp; readonly hash: string } | undefined): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  if (known === undefined || now === undefined) return false;
  if (known.stamp.settled) return isSame(known.stamp, now);
  return now.size === known.stamp.size && sha256(readFileSync(path)) === known.hash;
}

const unread: KeptFile = {
  stamp: { size: 0, mtimeMs: 0, ctimeMs: 0, ino: 0, settled: false },
  hash: '',
  text: undefined,
  problem: undefined,
  parsed: undefined,
};

/** The coarsest clock of a file system in use (FAT) counts in two seconds. */
const youngest = 2500;

function isSame(a: Stamp, b: Omit<Stamp, 'settled'>): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
}

/** The year of a meeting's folder; everything else is one piece. */
function pieceOf(path: string): string {
  const year = /^meetings\/(\d{4})/u.exec(path)?.[1];
  return `content-${year ?? 'rest'}`;
}

/** A Markdown paper in the folder of an item. */
function isPaper(path: string): boolean {
  return /^meetings\/[^/]+\/.+\/[^/]+\.md$/u.test(path);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
