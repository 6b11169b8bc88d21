import type { PackEngine } from '../pack/engine.ts';
import { codeVersion } from '../keeping/code-version.ts';
import { Draft } from '../release/draft.ts';
import { replaceFolder } from '../release/replace-folder.ts';
import type { Progress } from '../terminal/progress.ts';
import { count, fileSize } from '../views/filters.ts';
import { BuildSteps } from './build-steps.ts';
import { writeRegisters } from './data-files.ts';
import { isUpToDate, keepLastBuild, readLastBuild } from './last-build.ts';
import type { LastBuild } from './last-build.ts';
import { noPacks, printPacks } from './packs.ts';
import { prepare } from './prepared.ts';
import type { KeptPrepared } from './prepared.ts';
import { writeIndex, writePages } from './site-pages.ts';
import { openWorkshop } from './workshop.ts';
import type { Workshop } from './workshop.ts';

/** What a build is asked to do. */
export interface PublicationOptions {
  readonly content: string;
  readonly out: string;
  /** Where what was made is kept between builds; without it everything is made anew. */
  readonly cache?: string | undefined;
  /** False: no pack is made, and the site says nothing of pages. */
  readonly packs?: boolean | undefined;
  /** What prints; it may stay open from one build to the next. */
  readonly engine: PackEngine;
  /** How many documents to print side by side. */
  readonly jobs: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What was built, in lines for the terminal. */
export interface PublicationSummary {
  readonly out: string;
  readonly lines: readonly string[];
}

/**
 * Builds everything from one content folder, as far as the last build did not make it already, and then replaces `out` in one
 * step. Throws a SourcesError where the papers are wrong, a FolderBusyError where another build is under way; `out` is then as it was.
 */
export async function buildPublication(options: PublicationOptions): Promise<PublicationSummary> {
  const { content, out, cache, engine, progress } = options;
  engine.forgetFiles();
  const workshop = openWorkshop(cache, content, out);
  const version = [codeVersion(), engine.version, options.packs === false ? 'no packs' : ''].join(' ');
  const last = readLastBuild(workshop.published);
  if (last !== undefined && (await isUpToDate(last, { version, content, out }))) return { out, lines: last.lines };
  const prepared = await prepare(content, progress, workshop.made);
  const { draft, lines } = await replaceFolder(out, (folder) => fill(folder, { options, prepared, workshop, last }));
  const stamps = prepared.content.stamps();
  keepLastBuild(workshop.published, { version, content: stamps, folder: draft.stamp(out), lines });
  return { out, lines };
}

interface Filling {
  readonly options: PublicationOptions;
  readonly prepared: KeptPrepared;
  readonly workshop: Workshop;
  readonly last: LastBuild | undefined;
}

/** Puts into a folder all that is published. */
async function fill(
  folder: string,
  { options, prepared, workshop, last }: Filling,
): Promise<{ readonly draft: Draft; readonly lines: readonly string[] }> {
  const { out, signal, progress } = options;
  const draft = new Draft(folder, last && { folder: out, stamp: last.folder });
  const steps = new BuildSteps(prepared, draft, workshop.made);
  const printed =
    options.packs === false ? noPacks : await printPacks(prepared, { ...options, steps, store: workshop.made });
  signal.throwIfAborted();
  progress.step('Writing the site and its search index');
  const sources = { prepared, packs: printed.packs, steps };
  // The indexer is a process of its own, so that the two go side by side; both have ended before the draft is moved or removed.
  const indexing = writeIndex(sources);
  const [pages] = await Promise.allSettled([writePages(sources), indexing]);
  const found = await indexing;
  if (pages.status === 'rejected') throw pages.reason;
  signal.throwIfAborted();
  progress.step('Writing the data');
  await writeRegisters(prepared, steps);
  draft.finish();
  signal.throwIfAborted();
  steps.save();
  const lines = [
    ...printed.notices,
    `${count(prepared.record.meetings.length, 'meeting')}, ${count(pages.value, 'page')} of the website, ${count(found, 'search entry', 'search entries')}`,
    `${count(printed.count, 'pack')} of ${count(printed.pages, 'page')}, ${fileSize(printed.bytes)}`,
  ];
  return { draft, lines };
}
