import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { writeBytes } from '../files/files.ts';
import { indexPage } from './index-page.ts';
import type { SearchRecord } from './search-record.ts';
import { stableIndex } from './stable-index.ts';

/** The indexer reported faults, which it never throws itself. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';

  constructor(step: string, errors: readonly string[], cause?: unknown) {
    super(`The search index could not be made (${step}): ${errors.join('; ')}`, { cause });
  }
}

/**
 * Writes the search index of the records into a folder. Records go in one after the other in the given order, since the files'
 * names depend on it. Throws a SearchIndexError for whatever Pagefind returns in `errors`.
 */
export async function writeSearchIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ keepIndexUrl: false });
    if (index === undefined || errors.length > 0) throw new SearchIndexError('starting', errors);
    for (const record of records) {
      const added = await index.addHTMLFile({ url: record.address, content: indexPage(record) });
      if (added.errors.length > 0) throw new SearchIndexError(record.address, added.errors);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new SearchIndexError('writing', made.errors);
    for (const { path, content } of stableIndex(made.files)) {
      await writeBytes(join(folder, path), content);
    }
  } finally {
    await close();
  }
}
