import { readBytes } from '../files/files.ts';
import { textOfPdf } from '../pack/supplied/supplied-text.ts';
import { buildRecord } from '../record/build.ts';
import type { BodyRecord } from '../record/record.ts';
import { renderRecord } from '../text/rendered-record.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { readSources } from '../sources/load.ts';
import { SourcesError } from '../sources/problem.ts';
import type { Progress } from '../terminal/progress.ts';

/** The record with all its text rendered: what every output is made from. */
export interface Prepared {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
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
  const all = [...problems, ...built.problems, ...textProblems];
  if (all.length > 0) throw new SourcesError(all);
  return {
    record: built.record,
    rendered,
    suppliedText: await textOfSupplied(built.record),
  };
}

/** A PDF that cannot be read has no words here; the pack refuses it and says what to ask the sender for. */
async function textOfSupplied(record: BodyRecord): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, readonly string[]>();
  for (const paper of record.pagedById.values()) {
    if (paper.form === 'supplied')
      texts.set(paper.id, await textOfPdf(await readBytes(paper.supplied.path)).catch(() => []));
  }
  return texts;
}
