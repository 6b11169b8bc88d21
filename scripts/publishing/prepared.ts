import { resolve } from 'node:path';
import { noStore } from '../keeping/result-store.ts';
import type { ResultStore } from '../keeping/result-store.ts';
import type { SuppliedReport } from '../pack/supplied/inspect-supplied.ts';
import { buildRecord } from '../record/build.ts';
import type { BodyRecord } from '../record/record.ts';
import { KeptContent } from '../sources/kept-content.ts';
import { checkContent } from '../sources/load.ts';
import { inspectAll, suppliedPapers, wordsOf } from './supplied-papers.ts';
import { SourcesError } from '../sources/problem.ts';
import type { Progress } from '../terminal/progress.ts';
import { RecordTexts } from '../text/record-texts.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { KeptTexts } from './kept-texts.ts';
import { refusals } from './refusals.ts';

/** The record with its text: what every output is made from. */
export interface Prepared {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  /** What was found in supplied PDFs, by the paper's id. */
  readonly supplied: ReadonlyMap<string, SuppliedReport>;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText: ReadonlyMap<string, readonly string[]>;
}

/** The same, with what tells which of it is as it was in the last build. */
export interface KeptPrepared extends Prepared {
  readonly rendered: RecordTexts;
  readonly content: KeptContent;
  readonly texts: KeptTexts;
}

/**
 * Reads, links and renders a content folder, as far as that was not done in an earlier run. Throws one SourcesError with everything
 * that is wrong: files, links, text and what would keep a pack from being printed; and a FileError for a file that may not be read.
 */
export async function prepare(
  contentFolder: string,
  progress: Progress,
  store: ResultStore = noStore,
): Promise<KeptPrepared> {
  progress.step('Reading the papers');
  const content = await KeptContent.read(resolve(contentFolder), store);
  const { sources, problems } = checkContent(content);
  content.save();
  if (sources === undefined) throw new SourcesError(problems);
  progress.step('Linking the record');
  const built = buildRecord(sources);
  progress.step('Setting the text');
  const { record } = built;
  const texts = new KeptTexts(store, record, (path) => content.hash(path));
  const shelf = store === noStore ? undefined : texts;
  const rendered = new RecordTexts(record, shelf);
  const papers = suppliedPapers(record);
  const supplied = await inspectAll(papers, (file) => content.hash(file), store);
  const refused = await refusals({ record, rendered, supplied });
  const all = [...problems, ...built.problems, ...rendered.problems(), ...refused];
  if (all.length > 0) throw new SourcesError(all);
  return {
    record,
    content,
    texts,
    rendered,
    supplied,
    suppliedText: wordsOf(papers, supplied),
  };
}
