import type { SuppliedReport } from '../pack/supplied/inspect-supplied.ts';
import { buildRecord } from '../record/build.ts';
import type { BodyRecord } from '../record/record.ts';
import { renderRecord } from '../text/rendered-record.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { readSources } from '../sources/load.ts';
import { inspectAll, suppliedFindings, suppliedPapers, wordsOf } from './supplied-papers.ts';
import { SourcesError } from '../sources/problem.ts';
import type { Progress } from '../terminal/progress.ts';

/** The record with all its text rendered: what every output is made from. */
export interface Prepared {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  /** What was found in supplied PDFs, by the paper's id. */
  readonly supplied: ReadonlyMap<string, SuppliedReport>;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads, links and renders a content folder. Throws one SourcesError with everything that is wrong: files, links and text alike;
 * and a FileError for a file that may not be read.
 */
export async function prepare(contentFolder: string, progress: Progress): Promise<Prepared> {
  progress.step('Reading the papers');
  const { sources, problems } = await readSources(contentFolder);
  if (sources === undefined) throw new SourcesError(problems);
  progress.step('Linking the record');
  const built = buildRecord(sources);
  progress.step('Setting the text');
  const { rendered, problems: textProblems } = renderRecord(built.record);
  progress.step('Looking through supplied PDFs');
  const supplied = await inspectAll(suppliedPapers(built.record));
  const refused = suppliedFindings(built.record, supplied).filter(({ severity }) => severity === 'error');
  const all = [...problems, ...built.problems, ...textProblems, ...refused];
  if (all.length > 0) throw new SourcesError(all);
  return {
    record: built.record,
    rendered,
    supplied,
    suppliedText: wordsOf(suppliedPapers(built.record), supplied),
  };
}
