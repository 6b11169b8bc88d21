import { codeVersion } from '../keeping/code-version.ts';
import { isUpToDate, keepLastBuild, readLastBuild } from './last-build.ts';
import type { PublicationOptions } from './publication-options.ts';
import { openWorkshop } from './workshop.ts';

/** What was built, in lines for the terminal. */
export interface PublicationSummary {
  readonly out: string;
  readonly lines: readonly string[];
}

/**
 * Builds everything from one content folder, as far as the last build did not make it already, and then replaces `out` in one
 * step. Throws a SourcesError where the papers are wrong, a FolderBusyError where another build is under way, a ForeignFolderError
 * where `out` holds what this tool did not make, a FileError where something cannot be read or written; `out` is then as it was.
 */
export async function buildPublication(options: PublicationOptions): Promise<PublicationSummary> {
  const { content, out, cache, engine, progress, signal } = options;
  engine.forgetFiles();
  const workshop = openWorkshop(cache, content, out);
  const version = [
    codeVersion(),
    engine.version,
    options.packs === false ? 'no packs' : '',
    options.largePrint === false ? 'no large print' : '',
  ].join(' ');
  const last = readLastBuild(workshop.published);
  if (last !== undefined && (await isUpToDate(last, { version, content, out }))) return { out, lines: last.lines };
  // What it takes to make anything is not loaded where there is nothing to make: that would take most of the time.
  const [{ prepare }, { fill }, { replaceFolder }] = await Promise.all([
    import('./prepared.ts'),
    import('./filling.ts'),
    import('../release/replace-folder.ts'),
  ]);
  const prepared = await prepare(content, progress, workshop.made);
  const { draft, lines } = await replaceFolder(
    out,
    (folder) => fill(folder, { options, prepared, workshop, last }),
    signal,
  );
  const stamps = prepared.content.stamps();
  keepLastBuild(workshop.published, { version, content: stamps, folder: draft.stamp(out), lines });
  return { out, lines };
}
