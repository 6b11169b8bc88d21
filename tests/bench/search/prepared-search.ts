import { folded } from '../../../layouts/browser/search/fold.ts';
import { Search } from '../../../layouts/browser/search/search.ts';
import type { Answer } from '../../../layouts/browser/search/search.ts';
import { prepare } from '../../../scripts/publishing/prepared.ts';
import { searchEntries } from '../../../scripts/search/search-entries.ts';
import type { SearchEntry } from '../../../scripts/search/search-entry.ts';
import { searchIndexFiles } from '../../../scripts/search/search-index.ts';
import type { SearchIndexRequest } from '../../../scripts/search/search-index.ts';
import type { PieceSource } from '../../../scripts/search/piece-files.ts';
import { piecesOf } from '../../../scripts/search/pieces.ts';
import { terminalProgress } from '../../../scripts/terminal/progress.ts';

/** A search over a folder of sources in memory, with the entries that it was made of. */
export interface PreparedSearch {
  readonly search: Search;
  readonly entries: readonly SearchEntry[];
  /** The bytes of the whole index. */
  readonly bytes: number;
  /** A search that has read nothing yet, and the bytes of what it reads, by file. */
  readonly fresh: () => { readonly search: Search; readonly read: ReadonlyMap<string, number> };
}

/** The addresses that a reader sees first: what has all the words, or else what comes nearest, one for each thing. */
export async function firstTen({ results, near }: Answer): Promise<readonly string[]> {
  const shown = folded(results.length > 0 ? results : near).slice(0, 10);
  return Promise.all(shown.map(async ({ result: { piece, entry } }) => (await piece.shown(entry)).address));
}

/** The entries of a content folder, the pieces that a build would make of them, and what else the index is made from. */
export interface PreparedEntries extends Pick<SearchIndexRequest, 'entries' | 'record' | 'rendered'> {
  readonly sources: readonly PieceSource[];
}

/** Reads a content folder and sets its texts, by the code that a build uses. */
export async function prepareEntries(content: string): Promise<PreparedEntries> {
  const { record, rendered, suppliedText } = await prepare(content, terminalProgress(process.stderr));
  const entries = searchEntries({ record, rendered, suppliedText, packs: new Map() });
  return { record, rendered, entries, sources: piecesOf(entries, record) };
}

/** Makes the index of entries in memory, by the code that a build uses, and the browser's search over it. */
export async function prepareSearch(
  { entries, record, rendered }: PreparedEntries,
  cacheFolder?: string,
): Promise<PreparedSearch> {
  const files = new Map(await searchIndexFiles({ entries, record, rendered, cacheFolder, jobs: 2 }));
  const fresh: PreparedSearch['fresh'] = () => {
    const read = new Map<string, number>();
    const search = new Search({
      read: (path) => {
        const bytes = files.get(path);
        if (bytes === undefined) return Promise.reject(new Error(`The index has no file ${path}.`));
        read.set(path, bytes.length);
        return Promise.resolve(bytes);
      },
    });
    return { search, read };
  };
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return { search: fresh().search, entries, bytes, fresh };
}
