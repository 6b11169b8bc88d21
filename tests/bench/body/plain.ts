import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { close, createIndex } from 'pagefind';

// What is measured against: Eleventy alone on the same Markdown files with one layout, and Pagefind over what it wrote.
// node plain.ts CONTENT OUT [pagefind]
const [content = '', out = '', pagefind] = process.argv.slice(2);
const includes = join(content, '_includes');
await mkdir(includes, { recursive: true });
await writeFile(
  join(includes, 'plain.njk'),
  '<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>',
);
const from = (path: string): string => relative(process.cwd(), path);
const eleventy = new Eleventy(from(content), from(out), {
  quietMode: true,
  config: (config) => {
    config.setUseGitIgnore(false);
    config.setTemplateFormats(['md']);
    config.addGlobalData('layout', 'plain.njk');
    config.addGlobalData('markdownTemplateEngine', false);
  },
});
eleventy.disableLogger();
await eleventy.write();
if (pagefind !== undefined) {
  const { index } = await createIndex({});
  await index?.addDirectory({ path: out });
  await index?.writeFiles({ outputPath: join(out, 'pagefind') });
  await close();
}
