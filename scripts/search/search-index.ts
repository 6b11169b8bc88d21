import { join } from 'node:path';
import type { Directory, SynonymGroup } from '../../layouts/browser/search/published-index.ts';
import { writeBytes } from '../files/files.ts';
import type { BodyRecord } from '../record/record.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { pieceKey, PieceCache } from './piece-cache.ts';
import { packedJson } from './piece-files.ts';
import type { PieceFiles, PieceSource } from './piece-files.ts';
import { makePieces } from './piece-pool.ts';
import { piecesOf } from './pieces.ts';
import type { SearchEntry } from './search-entry.ts';
import { synonymGroups } from './synonym-groups.ts';
import { hashOf, wordList } from './word-list.ts';

/** What the index is made from, and how. */
export interface SearchIndexRequest {
  readonly entries: readonly SearchEntry[];
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  /** The folder of the index on the site. */
  readonly folder: string;
  /** Where finished pieces are kept between builds; undefined for nowhere. */
  readonly cacheFolder: string | undefined;
  /** How many pieces to make side by side. */
  readonly jobs: number;
  /** Has pieces made on other machines, and left where they are kept. What is not there afterwards is made here. */
  readonly elsewhere?: ((key: string, source: PieceSource) => Promise<void>) | undefined;
}

/** A file of the index, by its path in the folder of the index. */
export type IndexFile = readonly [path: string, content: Uint8Array];

/** Writes the search index. Pieces that have not changed since an earlier build are taken from the cache. */
export async function writeSearchIndex(request: SearchIndexRequest): Promise<void> {
  const files = await searchIndexFiles(request);
  for (const [path, content] of files) {
    await writeBytes(join(request.folder, path), content);
  }
}

/** All files of the index. The same entries give the same files, whatever was kept and on however many cores. */
export async function searchIndexFiles(request: Omit<SearchIndexRequest, 'folder'>): Promise<readonly IndexFile[]> {
  const sources = piecesOf(request.entries, request.record);
  const keys = sources.map(pieceKey);
  const pieces = await keptOrMade(sources, keys, request);
  const folders = sources.map(
    ({ year }, index) => `${year.replaceAll('/', '-') || 'undated'}-${keys[index]?.slice(0, 12) ?? ''}`,
  );
  const words = wordList(pieces);
  const synonyms = packedJson(synonymGroups(request.record, request.rendered) satisfies readonly SynonymGroup[]);
  const synonymsFile = `words/synonyms-${hashOf(synonyms)}.bin`;
  const dates = sources.flatMap(({ meetings }) => meetings.map(([, date]) => date)).sort();
  const directory: Directory = {
    version: 1,
    entries: request.entries.length,
    pieces: sources.map(({ year, entries }, index) => ({
      folder: folders[index] ?? '',
      year,
      entries: entries.length,
    })),
    words: words.map(({ start, file }) => [start, `words/${file}`]),
    synonyms: synonymsFile,
    oldest: dates[0] ?? '',
    newest: dates.at(-1) ?? '',
  };
  return [
    ['directory.json', new TextEncoder().encode(JSON.stringify(directory))],
    [synonymsFile, synonyms],
    ...words.map(({ file, content }): IndexFile => [`words/${file}`, content]),
    ...pieces.flatMap(({ files }, index) =>
      files.map(([name, content]): IndexFile => [`${folders[index]}/${name}`, content]),
    ),
  ];
}

async function keptOrMade(
  sources: readonly PieceSource[],
  keys: readonly string[],
  { cacheFolder, jobs, elsewhere }: Pick<SearchIndexRequest, 'cacheFolder' | 'jobs' | 'elsewhere'>,
): Promise<readonly PieceFiles[]> {
  const cache = new PieceCache(cacheFolder);
  const kept = await Promise.all(
    sources.map(async (source, index) => {
      const key = keys[index] ?? '';
      const piece = await cache.read(key);
      if (piece !== undefined || elsewhere === undefined) return piece;
      await elsewhere(key, source);
      return cache.read(key);
    }),
  );
  const wanted = [...sources.entries()].filter(([index]) => kept[index] === undefined);
  const made = await makePieces(
    wanted.map(([, source]) => source),
    jobs,
  );
  const pieces = [...kept];
  for (const [place, [index]] of wanted.entries()) {
    const piece = made[place];
    if (piece === undefined) continue;
    pieces[index] = piece;
    await cache.keep(keys[index] ?? '', piece);
  }
  await cache.prune();
  return sources.map(({ year }, index) => {
    const piece = pieces[index];
    if (piece === undefined) throw new Error(`A piece of the search index is missing: ${year}.`);
    return piece;
  });
}
