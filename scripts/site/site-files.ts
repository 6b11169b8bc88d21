import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { BodyRecord } from '../record/record.ts';
import { browserScript } from './browser-script.ts';
import { siteStylesheet } from '../views/stylesheet.ts';
import { faceStyles } from '../fonts/face-styles.ts';
import { scriptFontsOf } from './script-fonts.ts';

/** A file that pages need. */
export interface SiteFile {
  /** Below the folder of the site: `assets/site.css`. */
  readonly path: string;
  /** For a file of the content folder: its path there. */
  readonly source?: string;
  readonly read: () => string | Uint8Array;
}

const repository = resolve(import.meta.dirname, '../..');
const layouts = join(repository, 'layouts');
const fontFolder = join(repository, 'node_modules/@fontsource/atkinson-hyperlegible-next/files');

/** What the pages need beside each other: stylesheet, fonts, scripts, figures and tables. */
export function siteFiles(record: BodyRecord): readonly SiteFile[] {
  return [...assets(record), ...scriptFonts(record), ...figures(record)];
}

/** The stylesheet, the fonts and the scripts of the browser. */
function assets({ body, sources }: BodyRecord): readonly SiteFile[] {
  const own = readdirSync(join(layouts, 'assets'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const scripts = readdirSync(join(layouts, 'browser')).filter((name) => name.endsWith('.ts'));
  const { logo } = body.look;
  return [
    ...own.map((path) => ({
      path: `assets/${path.slice(join(layouts, 'assets').length + 1).replaceAll(sep, '/')}`,
      read: () => readFileSync(path),
    })),
    { path: 'assets/site.css', read: () => siteStylesheet(body.look) },
    ...(logo === undefined ? [] : [contentFile(sources, logo, logo)]),
    ...siteFonts.map((name) => ({ path: `assets/fonts/${name}`, read: () => readFileSync(join(fontFolder, name)) })),
    ...scripts.map((name) => ({
      path: `assets/${name.replace(/\.ts$/u, '.js')}`,
      read: () => browserScript(join(layouts, 'browser', name)),
    })),
  ];
}

const siteFonts = ['400-normal', '400-italic', '700-normal'].flatMap((style) => [
  `atkinson-hyperlegible-next-latin-${style}.woff2`,
  `atkinson-hyperlegible-next-latin-ext-${style}.woff2`,
]);

/** Fonts for the scripts that the sources have, with a stylesheet that names them. A browser reads only those of the page that it shows. */
function scriptFonts(record: BodyRecord): readonly SiteFile[] {
  const faces = scriptFontsOf(record).map((face) => ({
    ...face,
    name: face.name.replace(/\.woff$/u, '.woff2'),
    path: face.path.replace(/\.woff$/u, '.woff2'),
  }));
  if (faces.length === 0) return [];
  return [
    { path: 'assets/scripts.css', read: () => faceStyles(faces, 'fonts/') },
    ...faces.map(({ name, path }) => ({ path: `assets/fonts/${name}`, read: () => readFileSync(path) })),
  ];
}

/** Figures and tables of papers, where pages look for them. */
function figures({ sources }: BodyRecord): readonly SiteFile[] {
  return [...sources.texts.keys(), ...sources.files.keys()]
    .filter((path) => path.startsWith('meetings/') && /\.(?:svg|png|jpe?g|webp|csv)$/iu.test(path))
    .map((path) => contentFile(sources, path, `files/${path.slice('meetings/'.length)}`));
}

/** A file of the content folder as it is. */
function contentFile(
  { texts, files }: Pick<BodyRecord['sources'], 'texts' | 'files'>,
  source: string,
  path: string,
): SiteFile {
  return { path, source, read: () => texts.get(source) ?? readFileSync(files.get(source) ?? '') };
}
