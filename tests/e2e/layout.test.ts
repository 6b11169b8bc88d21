import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { launch } from '../../scripts/pack/print/launch.ts';
import { serveFolder } from '../../scripts/serving/static-server.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';

/* How pages lie on screens from a small phone to a wide desk: nothing runs over, breaks, jumps or hides what people came for. */

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const repository = join(import.meta.dirname, '../..');
let root = '';
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

/** A table whose words, figures and ratings are longer than a narrow column. */
const hardTable = `---
kind: appendix
title: Soundings by berth
label: Appendix 1
---

## Soundings

| Responsibility of the harbourmaster | Rating | 2030 | 2031 | Recommissioning | Who |
| --- | --- | --- | --- | --- | --- |
| Disproportionately silted | Green | 2,002,198 | 1,998,004 | Uncharacteristically slow | Harbourmaster |
| Overdeepened | Amber | 2,194,220 | 2,004,119 | Straightforward | Superintendent |
`;

const pages = [
  '/',
  '/meetings/',
  '/meetings/2031-04-07/',
  '/meetings/2031-04-07/2/',
  '/meetings/2031-04-07/2/report/',
  '/meetings/2031-04-07/2/appendix-1/',
  '/meetings/2031-04-07/minutes/',
  '/minutes/42/',
  '/decisions/',
  '/actions/',
  '/members/',
  '/members/attendance/',
  '/search/',
  '/search/?q=dredging',
  '/topics/dredging/',
];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook layout-'));
  await using content = await contentFolder({
    ...fullContent,
    'meetings/2031-04-07/02-dredging/appendix-1.md': hardTable,
    'meetings/2031-04-07/releases/1.yaml': undefined,
    'meetings/2031-04-07/releases/2.yaml': undefined,
  });
  const folders = ['--content', content.path, '--out', join(root, 'dist'), '--cache', join(root, 'cache')];
  await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/start.mjs', 'build', '--no-packs', ...folders],
    { cwd: repository },
  );
  browser = await launch(await findBrowser());
  server = await serveFolder(join(root, 'dist'));
});

afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

async function opened(address: string, width: number, scheme = 'light'): Promise<Page> {
  const page = await browser.newPage();
  // axe is put into the page, which its policy forbids to others.
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: width < 600 ? 844 : 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${server.url}${address}`, { waitUntil: 'load' });
  return page;
}

const top = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) => Math.round(element.getBoundingClientRect().top));

/** What lies wrong on a page, in words. Runs in the browser. */
function layoutFaults(): readonly string[] {
  const faults: string[] = [];
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (over > 0) faults.push(`runs ${over} px over the edge`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue ?? '';
    if (parent === null || text.trim() === '' || !parent.checkVisibility()) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < 12) faults.push(`${size} px: ${text.trim().slice(0, 30)}`);
    if (parent.closest('td, th') === null || parent.closest('.visually-hidden, code') !== null) continue;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}.,%£]+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top: line }) => Math.round(line)));
      if (lines.size > 1) faults.push(`broken: ${word}`);
    }
  }
  return faults;
}

describe.each([320, 390, 768, 1280, 1920])('at %i px', (width) => {
  it('no word of a cell breaks, nothing is under 12 px and nothing runs over the edge', async () => {
    const faults: string[] = [];
    for (const address of pages) {
      const page = await opened(address, width);
      faults.push(...(await page.evaluate(layoutFaults)).map((fault) => `${address}: ${fault}`));
      await page.close();
    }
    expect(faults).toEqual([]);
  });
});

it('would tell a word that breaks and letters that are too small', async () => {
  const page = await opened('/meetings/2031-04-07/2/appendix-1/', 320);
  await page.evaluate(() => {
    const cell = document.querySelector<HTMLElement>('td.number');
    if (cell === null) return;
    Object.assign(cell.style, {
      display: 'block',
      width: '2em',
      minWidth: '0',
      overflowWrap: 'anywhere',
      fontSize: '9px',
    });
    cell.textContent = 'Unmistakably';
    cell.className = '';
  });
  expect(await page.evaluate(layoutFaults)).toEqual(['9 px: Unmistakably', 'broken: Unmistakably']);
  await page.close();
});

describe('on a phone', () => {
  it.each([
    ['/meetings/2031-04-07/', '.agenda'],
    ['/meetings/2031-04-07/2/report/', '.prose p'],
    ['/', '.next-meeting'],
  ])('%s shows what people come for on the first screen', async (address, selector) => {
    const page = await opened(address, 390);
    expect(await top(page, '.site-head + *')).toBeLessThan(80);
    expect(await top(page, selector)).toBeLessThan(700);
    await page.close();
  });

  it('the menu opens without script, and says which page this is', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${server.url}/decisions/`);
    const here = '.menu [aria-current="page"]';
    const seen = (): Promise<boolean> => page.$eval(here, (link) => link.checkVisibility());
    expect(await seen()).toBe(false);
    await page.click('.main-menu summary');
    expect(await seen()).toBe(true);
    expect(await page.$eval(here, (link) => link.textContent)).toBe('Decisions');
    await page.close();
  });
});

describe('on a desk', () => {
  it('the menu is open and the contents stay beside the text, in lines of about 70 letters', async () => {
    const page = await opened('/meetings/2031-04-07/minutes/', 1280);
    expect(await page.$eval('.menu a', (link) => link.checkVisibility())).toBe(true);
    expect(await page.$eval('.main-menu summary', (summary) => summary.checkVisibility())).toBe(false);
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'auto';
      window.scrollTo(0, 500);
    });
    const contents = await page.$eval('.contents', (nav) => nav.getBoundingClientRect().top);
    expect(contents).toBeGreaterThanOrEqual(0);
    expect(contents).toBeLessThan(400);
    const wide = await page.$eval('.prose p', (p) => p.clientWidth / Number.parseFloat(getComputedStyle(p).fontSize));
    expect(wide).toBeLessThan(38);
    await page.close();
  });
});

it('nothing moves while ten kinds of page load', async () => {
  const shifts: string[] = [];
  for (const address of pages) {
    for (const width of [390, 1280]) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 844 });
      await page.evaluateOnNewDocument(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${server.url}${address}`, { waitUntil: 'networkidle0' });
      const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      if (shift >= 0.02) shifts.push(`${address} at ${width} px: ${shift.toFixed(3)}`);
      await page.close();
    }
  }
  expect(shifts).toEqual([]);
});

it.each([
  [390, 'dark'],
  [1280, 'light'],
])('the open menu and the pages at %i px, %s, have no fault that axe finds', async (width, scheme) => {
  const faults: string[] = [];
  for (const address of [
    '/',
    '/meetings/2031-04-07/',
    '/meetings/2031-04-07/2/report/',
    '/meetings/2031-04-07/minutes/',
  ]) {
    const page = await opened(address, width, scheme);
    if (width < 600) await page.click('.main-menu summary');
    await page.addScriptTag({ path: axeSource });
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    )) as string[];
    faults.push(...found.map((fault) => `${address} ${fault}`));
    await page.close();
  }
  expect(faults).toEqual([]);
});
