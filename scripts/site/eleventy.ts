import { readdir } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { copyBytes, readText, writeBytes } from '../files/files.ts';
import { fewAtATime } from '../files/few-at-a-time.ts';
import type { BodyRecord } from '../record/record.ts';
import { minutebookPlugin } from './plugin.ts';
import type { PublishedPacks } from '../views/published-packs.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { calendarOf } from '../views/view-context.ts';
import { siteStylesheet } from '../views/stylesheet.ts';
import { siteFrame } from './site-frame.ts';
import { sitePages } from './pages/site-pages.ts';

/** What the site is written from, and where. */
export interface SiteRequest {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  /** The packs that were made, by id; an empty map where none were. */
  readonly packs: PublishedPacks;
  /** The words of supplied PDFs, page by page, by the paper's id. */
  readonly suppliedText?: ReadonlyMap<string, readonly string[]> | undefined;
  readonly outputFolder: string;
  /** The day as at which the pages speak, `2026-11-21`. */
  readonly buildDate: string;
}

const repository = resolve(import.meta.dirname, '../..');
const layouts = join(repository, 'layouts');
const fontFolder = join(repository, 'node_modules/@fontsource/atkinson-hyperlegible-next/files');

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
  await writeAssets(sources.record, outputFolder);
  await writeFigures(sources.record, outputFolder);
  return { pages: pages.length };
}

/** How many files are written at a time. */
const MOST_WRITTEN = 16;

/** The stylesheet, the fonts and the scripts of the browser with their types taken off. */
async function writeAssets({ body, sources }: BodyRecord, outputFolder: string): Promise<void> {
  const assets = join(outputFolder, 'assets');
  const plain = (await readdir(join(layouts, 'assets'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(layouts, 'assets'), join(entry.parentPath, entry.name)));
  await fewAtATime(plain, MOST_WRITTEN, (name) => copyBytes(join(layouts, 'assets', name), join(assets, name)));
  await writeBytes(join(assets, 'site.css'), siteStylesheet(body.look));
  const { logo } = body.look;
  if (logo !== undefined) await writeContent(sources, logo, join(outputFolder, logo));
  await fewAtATime(siteFonts, MOST_WRITTEN, (name) => copyBytes(join(fontFolder, name), join(assets, 'fonts', name)));
  const scripts = (await readdir(join(layouts, 'browser'))).filter((name) => name.endsWith('.ts'));
  await fewAtATime(scripts, MOST_WRITTEN, async (name) => {
    const source = await readText(join(layouts, 'browser', name));
    await writeBytes(join(assets, name.replace(/\.ts$/u, '.js')), browserScript(source));
  });
}

/** Browser TypeScript without its types; imports name the files as they are published. */
function browserScript(source: string): string {
  return withoutWarning(() => stripTypeScriptTypes(source))
    .replace(/^\s+$/gmu, '')
    .replace(/(from '\.\/[\w-]+)\.ts'/gu, "$1.js'");
}

/** Node calls taking types off experimental at every first use; the clerk can do nothing about it. */
function withoutWarning<T>(work: () => T): T {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

const siteFonts = ['400-normal', '400-italic', '700-normal'].flatMap((style) => [
  `atkinson-hyperlegible-next-latin-${style}.woff2`,
  `atkinson-hyperlegible-next-latin-ext-${style}.woff2`,
]);

/** Figures and tables go beside the pages of their papers: `/meetings/2025-09-08/files/7/figures/x.svg`. */
async function writeFigures(record: BodyRecord, outputFolder: string): Promise<void> {
  const { texts, files } = record.sources;
  const wanted = [...texts.keys(), ...files.keys()].filter(
    (path) => path.startsWith('meetings/') && /\.(?:svg|png|jpe?g|webp|csv)$/iu.test(path),
  );
  await fewAtATime(wanted, MOST_WRITTEN, (path) =>
    writeContent({ texts, files }, path, join(outputFolder, 'files', path.slice('meetings/'.length))),
  );
}

/** A file of the content folder as it is. */
function writeContent(
  { texts, files }: Pick<BodyRecord['sources'], 'texts' | 'files'>,
  path: string,
  target: string,
): Promise<void> {
  const text = texts.get(path);
  return text === undefined ? copyBytes(files.get(path) ?? '', target) : writeBytes(target, text);
}
