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
  const pieces = await keptOrMade(sources, request);
  const folders = sources.map(
    (source) => `${source.year.replaceAll('/', '-') || 'undated'}-${pieceKey(source).slice(0, 12)}`,
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
  { cacheFolder, jobs }: Pick<SearchIndexRequest, 'cacheFolder' | 'jobs'>,
): Promise<readonly PieceFiles[]> {
  const cache = new PieceCache(cacheFolder);
  const keys = sources.map(pieceKey);
  const kept = await Promise.all(keys.map((key) => cache.read(key)));
  const wanted = sources.filter((_, index) => kept[index] === undefined);
  const made = await makePieces(wanted, jobs);
  for (const [index, source] of wanted.entries()) {
    const piece = made[index];
    if (piece !== undefined) await cache.keep(pieceKey(source), piece);
  }
  await cache.prune();
  return sources.map((source, index) => {
    const piece = kept[index] ?? made[wanted.indexOf(source)];
    if (piece === undefined) throw new Error(`A piece of the search index is missing: ${source.year}.`);
    return piece;
  });
}
