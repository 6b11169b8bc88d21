import { resolve } from 'node:path';
import { readBytes } from '../files/files.ts';
import { noStore } from '../keeping/result-store.ts';
import type { ResultStore } from '../keeping/result-store.ts';
import { textOfPdf } from '../pack/supplied/supplied-text.ts';
import { buildRecord } from '../record/build.ts';
import type { BodyRecord } from '../record/record.ts';
import { KeptContent } from '../sources/kept-content.ts';
import { checkContent } from '../sources/load.ts';
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
  const all = [...problems, ...built.problems, ...rendered.problems(), ...(await refusals({ record, rendered }))];
  if (all.length > 0) throw new SourcesError(all);
  return {
    record,
    content,
    texts,
    rendered,
    suppliedText: await textOfSupplied(record, content, store),
  };
}

/** A PDF that cannot be read has no words here; the pack refuses it and says what to ask the sender for. */
async function textOfSupplied(
  record: BodyRecord,
  content: KeptContent,
  store: ResultStore,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, readonly string[]>();
  for (const paper of record.pagedById.values()) {
    if (paper.form !== 'supplied') continue;
    const name = `words-${content.hash(paper.supplied.file) ?? ''}`;
    const kept = store.read(name) as readonly string[] | undefined;
    const words = kept ?? (await textOfPdf(await readBytes(paper.supplied.path)).catch(() => []));
    if (kept === undefined) store.keep(name, words);
    texts.set(paper.id, words);
  }
  return texts;
}
