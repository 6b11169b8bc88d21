import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAt } from '../../scripts/record/as-at.ts';
import { writeSite } from '../../scripts/site/eleventy.ts';
import { renderRecord } from '../../scripts/text/rendered-record.ts';
import { policePanel } from '../fixtures/site-context.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const minutes = `---
status: draft
present: [fennimore-ada, quill-bertram]
---

## 12 Dredging

The sum {{ 7 * 7 }} was discussed, {% raw %} and <b>bold</b> words too.

::: resolved {lead="RESOLVED – That:"}
i. the report be noted; and
ii. the Harbour Master write about the channel. {action owner=quill-bertram}
:::
`;

/** A meeting of a kind that only a police and crime panel has, with an item that it puts off. */
const precept = `---
date: "2031-02-03"
kind: precept
state: held
items:
  - {number: "1", title: Precept 2031/32}
  - {number: "2", title: Dredging, outcome: deferred, deferred-to: "2031-04-07"}
---
`;

const content = {
  ...policePanel,
  'meetings/2031-04-07/minutes.md': minutes,
  'meetings/2031-02-03/meeting.md': precept,
};

let folder = '';
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mine book-'));
  const { record } = smallRecord(content);
  await writeSite({
    record,
    rendered: renderRecord(record).rendered,
    packs: new Map(),
    outputFolder: folder,
    buildDate: asAt(record),
  });
  for (const name of await readdir(folder, { recursive: true }))
    if (name.endsWith('.html')) pages.set(name, await readFile(join(folder, name), 'utf8'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('Template syntax and HTML in content stay text', () => {
  const html = pages.get('meetings/2031-04-07/minutes/index.html') ?? '';
  expect(html).toContain('7 * 7');
  expect(html).not.toContain('49');
  expect(html).toContain('&lt;b&gt;bold');
});

test('Every page is valid HTML', async () => {
  // Ids of clauses and paragraphs hold dots (m-911.ii, p-3.2), which HTML allows.
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // Titles are whole: what tells a page apart stands first.
    rules: { 'valid-id': ['error', { relaxed: true }], 'long-title': 'off' },
  });
  const faults = [];
  for (const [name, html] of pages) {
    const { results } = await validator.validateString(html, name);
    faults.push(
      ...results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId}: ${message}`),
      ),
    );
  }
  expect(faults).toEqual([]);
});

test('Every link within the site leads to a page and a place that are there', () => {
  const broken: string[] = [];
  for (const [name, html] of pages) {
    if (name === '404.html') continue;
    for (const [, href = ''] of html.matchAll(/\shref="([^"]*)"/gu)) {
      if (/^(?:[a-z]+:|\/\/)/u.test(href) || /assets\/|data\/|feeds\//u.test(href)) continue;
      const [path = '', fragment] = href.split('#', 2);
      const target = relative(
        folder,
        resolve(folder, dirname(name), path.split('?')[0] ?? '', path === '' ? name.split('/').at(-1)! : 'index.html'),
      );
      const found = pages.get(target);
      if (found === undefined) broken.push(`${name}: ${href}`);
      else if (fragment !== undefined && !found.includes(` id="${fragment.replaceAll('&amp;', '&')}"`))
        broken.push(`${name}: ${href}`);
    }
  }
  expect(broken).toEqual([]);
});

test('Nothing on a page needs a looser content security policy: no inline style, script or handler, and nothing from other sites', () => {
  for (const [name, html] of pages) {
    expect(html.match(/\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)|<style/gu), name).toBeNull();
    expect(html.match(/<(?:script|img|link rel="stylesheet")[^>]*(?:src|href)="https?:/gu), name).toBeNull();
  }
});

test('The same record gives the same bytes', async () => {
  const again = await mkdtemp(join(tmpdir(), 'again-'));
  try {
    const { record } = smallRecord(content);
    await writeSite({
      record,
      rendered: renderRecord(record).rendered,
      packs: new Map(),
      outputFolder: again,
      buildDate: asAt(record),
    });
    for (const [name, html] of pages) expect(await readFile(join(again, name), 'utf8'), name).toBe(html);
  } finally {
    await rm(again, { recursive: true, force: true });
  }
});
