import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackEngine } from '../pack/engine.ts';
import { asAt } from '../record/as-at.ts';
import { manifestJson, listManifest } from '../release/manifest.ts';
import { replaceFolder } from '../release/replace-folder.ts';
import { writeSearchIndex } from '../search/pagefind-index.ts';
import { searchRecords } from '../search/records.ts';
import { writeSite } from '../site/eleventy.ts';
import type { Progress } from '../terminal/progress.ts';
import { count, fileSize } from '../views/filters.ts';
import { writeRegisters } from './data-files.ts';
import { printPacks } from './packs.ts';
import { prepare } from './prepared.ts';

/** What a build is asked to do. */
export interface PublicationOptions {
  readonly content: string;
  readonly out: string;
  /** What prints; it may stay open from one build to the next. */
  readonly engine: PackEngine;
  /** How many documents to print side by side. */
  readonly jobs: number;
  /** Whether each pack is also made in large print. */
  readonly largePrint: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What was built, in lines for the terminal. */
export interface PublicationSummary {
  readonly out: string;
  readonly lines: readonly string[];
}

/**
 * Builds everything from one content folder and then replaces `out` in one step. Throws a SourcesError where the papers are
 * wrong, a FolderBusyError where another build is under way; `out` is then as it was.
 */
export async function buildPublication({
  content,
  out,
  engine,
  jobs,
  largePrint,
  progress,
  signal,
}: PublicationOptions): Promise<PublicationSummary> {
  engine.forgetFiles();
  const prepared = await prepare(content, progress);
  const { record, rendered, suppliedText } = prepared;
  const buildDate = asAt(record);
  const lines = await replaceFolder(out, async (draft) => {
    const { packs, notices } = await printPacks(prepared, { draft, engine, jobs, largePrint, progress });
    signal.throwIfAborted();
    progress.step('Writing the site and its search index');
    const found = searchRecords({ record, rendered, suppliedText, packs });
    // The indexer is a process of its own, so that the two go side by side; both have ended before the draft is moved or removed.
    const indexing = writeSearchIndex(found, join(draft, 'pagefind'));
    const [site] = await Promise.allSettled([
      writeSite({ record, rendered, suppliedText, packs, outputFolder: draft, buildDate }),
      indexing,
    ]);
    await indexing;
    if (site.status === 'rejected') throw site.reason;
    signal.throwIfAborted();
    progress.step('Writing the data');
    await writeRegisters(prepared, draft);
    await writeText(join(draft, 'manifest.json'), manifestJson(await listManifest(draft)));
    signal.throwIfAborted();
    const printed = [...packs.values()];
    return [
      ...notices,
      `${count(record.meetings.length, 'meeting')}, ${count(site.value.pages, 'page')} of the website, ${count(found.length, 'search entry', 'search entries')}`,
      `${count(printed.length, 'pack')} of ${count(
        printed.reduce((sum, pack) => sum + pack.pages, 0),
        'page',
      )}, ${fileSize(printed.reduce((sum, pack) => sum + pack.bytes, 0))}`,
    ];
  });
  return { out, lines };
}

/** Writes a text file and the folders above it. */
export async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
