import type { Position } from '../sources/problem.ts';
import { Draft } from '../release/draft.ts';
import { count, fileSize } from '../views/filters.ts';
import { BuildSteps } from './build-steps.ts';
import { writeRegisters } from './data-files.ts';
import type { LastBuild } from './last-build.ts';
import { noPacks, printPacks } from './packs.ts';
import type { KeptPrepared } from './prepared.ts';
import type { PublicationOptions } from './publication-options.ts';
import { writeIndex, writePages } from './site-pages.ts';
import type { Workshop } from './workshop.ts';

/** What a folder is filled from. */
export interface Filling {
  readonly options: PublicationOptions;
  readonly prepared: KeptPrepared;
  readonly workshop: Workshop;
  readonly last: LastBuild | undefined;
}

/** Puts into a folder all that is published. */
export async function fill(
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
  const indexing = writeIndex(sources, options);
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
    ...commentNotice(prepared.record.sources.comments),
    `${count(prepared.record.meetings.length, 'meeting')}, ${count(pages.value, 'page')} of the website, ${count(found, 'search entry', 'search entries')}`,
    ...(options.packs === false
      ? []
      : [`${count(printed.count, 'pack')} of ${count(printed.pages, 'page')}, ${fileSize(printed.bytes)}`]),
  ];
  return { draft, lines };
}

/** Comments are left out of everything that is published: whoever wrote one must know. */
function commentNotice(comments: readonly Position[]): readonly string[] {
  if (comments.length === 0) return [];
  const where = comments.map(({ file, line }) => `${file}:${line}`).join(', ');
  return [`${count(comments.length, 'comment')} left out: ${where}`];
}
