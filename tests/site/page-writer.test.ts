import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSite } from '../../scripts/site/eleventy.ts';
import { PageWriter, pathOf } from '../../scripts/site/page-writer.ts';
import { sitePages } from '../../scripts/site/pages/site-pages.ts';
import { siteFrame } from '../../scripts/site/site-frame.ts';
import { fullContent } from '../fixtures/full-content.ts';
import { siteContext } from '../fixtures/site-context.ts';

const agenda = 'meetings/2031-04-07/meeting.md';

/** The full body without its supplied PDF, which is no text. */
const content = { ...fullContent, [agenda]: String(fullContent[agenda]).replace(/, \{file: chart[^}]*\}/u, '') };

test('every page is the very one that Eleventy gives', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook site-'));
  try {
    const context = siteContext(content, '2031-06-02');
    await writeSite({ ...context, outputFolder: folder });
    const writer = new PageWriter(join(import.meta.dirname, '../../layouts/site'), siteFrame(context));
    const written = [];
    for (const page of sitePages(context)) {
      const { path, html } = await writer.write(page);
      expect(html, path).toBe(await readFile(join(folder, path), 'utf8'));
      written.push(path);
    }
    const found = await readdir(folder, { recursive: true });
    expect(written.sort()).toEqual(found.filter((path) => path.endsWith('.html')).sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each([
  ['/', 'index.html'],
  ['/meetings/2031-04-07/', 'meetings/2031-04-07/index.html'],
  ['/404.html', '404.html'],
])('%s is the file %s', (address, path) => {
  expect(pathOf(address)).toBe(path);
});
