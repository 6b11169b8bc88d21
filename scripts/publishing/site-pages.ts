import { join, resolve } from 'node:path';
import { asAt } from '../record/as-at.ts';
import { feeds } from '../search/feeds.ts';
import { searchEntries } from '../search/search-entries.ts';
import type { PieceSource } from '../search/piece-files.ts';
import { writeSearchIndex } from '../search/search-index.ts';
import { PageWriter } from '../site/page-writer.ts';
import { pageGroups } from '../site/pages/site-pages.ts';
import { siteFiles } from '../site/site-files.ts';
import { siteFrame } from '../site/site-frame.ts';
import type { PublishedPacks } from '../views/published-packs.ts';
import { calendarOf } from '../views/view-context.ts';
import type { BuildSteps } from './build-steps.ts';
import type { KeptPrepared } from './prepared.ts';
import type { PublicationOptions } from './publication-options.ts';

const layouts = resolve(import.meta.dirname, '../../layouts/site');

/** What the site is written from. */
export interface SiteSources {
  readonly prepared: KeptPrepared;
  readonly packs: PublishedPacks;
  readonly steps: BuildSteps;
}

/** Writes the pages of the site, group by group, as far as they are not as they were; tells how many there are. */
export async function writePages({ prepared, packs, steps }: SiteSources): Promise<number> {
  const { record, content } = prepared;
  const facts = { record, calendar: calendarOf(record), buildDate: asAt(record) };
  const writer = new PageWriter(layouts, siteFrame({ record }));
  let pages = 0;
  for (const group of pageGroups({ record })) {
    pages += await steps.of({
      name: `pages of ${group.name}`,
      make: async (notes) => {
        const files = [];
        for (const page of group.pages({ ...facts, ...steps.noted(packs, notes) })) {
          const { path, html } = await writer.write(page);
          files.push(steps.draft.write(path, html));
        }
        return { files, value: files.length };
      },
    });
  }
  for (const { path, source, read } of siteFiles(record))
    steps.draft.put(path, source === undefined ? undefined : content.hash(source), read);
  return pages;
}

/** Writes the search index and the feeds of what it finds, if anything that it is made of has changed; tells how many entries it has. */
export async function writeIndex(
  { prepared, packs, steps }: SiteSources,
  { cache, jobs, crew }: Pick<PublicationOptions, 'cache' | 'jobs' | 'crew'>,
): Promise<number> {
  return steps.of({
    name: 'search',
    make: async (notes) => {
      const { rendered, packs: notedPacks, suppliedText } = steps.noted(packs, notes);
      const { record } = prepared;
      const entries = searchEntries({ record, rendered, suppliedText, packs: notedPacks });
      const folder = join(steps.draft.folder, 'search-index');
      const elsewhere = crew && ((key: string, source: PieceSource) => crew.index(key, source));
      await writeSearchIndex({ entries, record, rendered, folder, cacheFolder: cache, jobs, elsewhere });
      const written = feeds(entries, record).map(([address, xml]) => steps.draft.write(address.slice(1), xml));
      return { files: [...steps.draft.adopt('search-index'), ...written], value: entries.length };
    },
  });
}
