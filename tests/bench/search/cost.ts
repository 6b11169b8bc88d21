import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { PieceSource } from '../../../scripts/search/piece-files.ts';
import { measureNode } from '../process.ts';
import { prepareEntries, prepareSearch } from './prepared-search.ts';
import type { PreparedSearch } from './prepared-search.ts';

/** What indexing took in a process that does nothing else. */
interface Indexing {
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Writes what a first query of a content folder costs, and what making the index does: once with the texts read and set in the
 * same process, and once apart, in a process that is handed the entries in a file.
 */
export async function showCost(content: string, queries: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-cost-'));
  try {
    const started = performance.now();
    const set = await prepareEntries(content);
    const seconds = (performance.now() - started) / 1000;
    const indexing = await indexApart(set.sources, folder);
    const prepared = await prepareSearch(set, folder);
    process.stdout.write(
      `${set.entries.length} entries, index of ${(prepared.bytes / 1e6).toFixed(1)} MB\n` +
        `read and set in ${seconds.toFixed(1)} s, peak memory with the index ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n` +
        `indexed apart in ${indexing.seconds.toFixed(1)} s, peak memory ${Math.round(indexing.megabytes)} MB\n\n`,
    );
    await showQueries(prepared, queries);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Indexes in another process; the pieces are left in the cache folder, where the search takes them from. */
async function indexApart(sources: readonly PieceSource[], cacheFolder: string): Promise<Indexing> {
  for (const [index, source] of sources.entries())
    await writeFile(join(cacheFolder, `${index}.source`), serialize(source));
  const program = join(import.meta.dirname, 'indexing.ts');
  return measureNode(['--disable-warning=ExperimentalWarning', program, cacheFolder, String(sources.length)], {
    watchMemory: process.platform === 'linux',
  });
}

/** A first query asks for the directory, its words, its pieces and the ten best; each is measured on a search that knows nothing yet. */
async function showQueries(prepared: PreparedSearch, queries: readonly string[]): Promise<void> {
  process.stdout.write('| Query | Results | First results: kB, ms | All: kB, files, ms |\n| --- | --- | --- | --- |\n');
  for (const query of queries) {
    const { search, read } = prepared.fresh();
    const before = performance.now();
    let early: string | undefined;
    const size = (): string => ([...read.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000).toFixed(0);
    const since = (): string => (performance.now() - before).toFixed(0);
    const answer = await search.ask(query, () => {
      early ??= `${size()}, ${since()}`;
    });
    await Promise.all([...answer.results, ...answer.near].slice(0, 10).map(({ piece, entry }) => piece.shown(entry)));
    process.stdout.write(
      `| ${query} | ${answer.results.length} | ${early ?? `${size()}, ${since()}`} | ${size()}, ${read.size}, ${since()} |\n`,
    );
  }
}
