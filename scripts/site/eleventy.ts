import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { writeBytes } from '../files/files.ts';
import type { BodyRecord } from '../record/record.ts';
import { minutebookPlugin } from './plugin.ts';
import type { PublishedPacks } from '../views/published-packs.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { calendarOf } from '../views/view-context.ts';
import type { ViewContext } from '../views/view-context.ts';
import { siteFiles } from './site-files.ts';
import { siteFrame } from './site-frame.ts';
import { sitePages } from './pages/site-pages.ts';

/** What the site is written from, and where. */
export interface SiteRequest {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  /** The packs that were made, by id; an empty map where none were. */
  readonly packs: PublishedPacks;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText?: ViewContext['suppliedText'];
  readonly outputFolder: string;
  /** The day as at which the pages speak, `2026-11-21`. */
  readonly buildDate: string;
}

const repository = resolve(import.meta.dirname, '../..');
const layouts = join(repository, 'layouts');

/** Writes every page of the site and what the pages need (stylesheet, fonts, scripts, figures) into a folder. */
export async function writeSite({ outputFolder, ...sources }: SiteRequest): Promise<{ readonly pages: number }> {
  const context = { ...sources, calendar: calendarOf(sources.record) };
  const pages = sitePages(context);
  const templates = await readdir(join(layouts, 'site'));
  const kinds = templates.filter((name) => name.endsWith('.njk')).map((name) => name.slice(0, -'.njk'.length));
  const data = { frame: siteFrame(context), pages, kinds };
  // Eleventy reads paths from the working directory.
  const from = (path: string): string => relative(process.cwd(), path) || '.';
  const eleventy = new Eleventy(from(join(layouts, 'site')), from(outputFolder), {
    configPath: from(join(repository, '.eleventy.ts')),
    quietMode: true,
    config: (config) => {
      minutebookPlugin(config, data);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  for (const { path, read } of siteFiles(sources.record)) {
    await writeBytes(join(outputFolder, path), read());
  }
  return { pages: pages.length };
}
