import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { launch } from '../../scripts/pack/print/launch.ts';
import { serveFolder } from '../../scripts/serving/static-server.ts';
import { contentFolder, edited } from '../fixtures/content-folder.ts';

/* The search page in the real browser: by keyboard, without script, and from a folder without a server. */

const repository = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rows = Array.from({ length: 120 }, (_, index) => `| Berth ${index + 1} | ${index % 9} |`);
const changes = edited(
  'meetings/2031-04-07/02-dredging/report.md',
  '2.1 That the report be noted.',
  `2.1 That the report be noted.\n\n::: table {caption="Soundings" number=1 row-headers=1}\n\n| Place | Depth |\n| --- | ---: |\n${rows.join('\n')}\n\n:::\n`,
);
let root = '';
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook search-'));
  await using content = await contentFolder(changes);
  const folders = ['--content', content.path, '--out', join(root, 'dist'), '--cache', join(root, 'cache')];
  await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/start.mjs', 'build', '--offline', ...folders],
    { cwd: repository },
  );
  for (const [path, bytes] of Object.entries(unzipSync(await readFile(join(root, 'dist-offline.zip'))))) {
    await mkdir(dirname(join(root, 'offline', path)), { recursive: true });
    await writeFile(join(root, 'offline', path), bytes);
  }
  browser = await launch(await findBrowser());
  server = await serveFolder(join(root, 'dist'));
});

afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

const firstLink = '[data-search="results"] h3 a';
const status = (page: Page): Promise<string> => page.$eval('[data-search="status"]', (element) => element.textContent);
const waitForStatus = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('[data-search="status"]')?.textContent.includes(wanted),
    {},
    words,
  );

it('answers the keyboard, keeps the search in the address, and leads to the marked place and back', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/search/`);
  await page.focus('#q');
  await page.keyboard.type('kept open');
  await page.keyboard.press('Enter');
  await page.waitForSelector(firstLink);
  expect(new URL(page.url()).search).toBe('?q=kept+open');
  expect(await status(page)).toMatch(/^\d+ results? for “kept open”\.$/u);
  await page.focus(firstLink);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await page.$$eval('main mark', (marks) => marks.map((mark) => mark.textContent.toLowerCase()))).toContain(
    'kept',
  );
  await page.goBack();
  await page.waitForSelector(firstLink);
  expect(await page.$eval('#q', (field) => (field as HTMLInputElement).value)).toBe('kept open');
  await page.close();
});

it('narrows by what the results have, with counts', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/search/?q=dredging&kind=Minute`);
  await page.waitForSelector(firstLink);
  expect(await page.$$eval(firstLink, (links) => links.map((link) => link.textContent))).toEqual([
    'Minute 42: Dredging',
  ]);
  expect(await page.$eval('main details', (details) => details.open)).toBe(true);
  expect(await page.$eval('#kind', (field) => (field as HTMLSelectElement).selectedOptions[0]?.textContent)).toBe(
    'Minute (1)',
  );
  await page.close();
});

it('says plainly that nothing was found, and offers one spelling', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/search/?q=dredgign`);
  await waitForStatus(page, 'Nothing was found for “dredgign”');
  await page.click('[data-search="suggestion"] a');
  await waitForStatus(page, 'for “dredging”');
  await page.close();
});

it('keeps what was chosen in the address, back and forward, and offers the feed of it', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/search/?q=dredging`);
  await page.waitForSelector(firstLink);
  const all = await page.$$eval(firstLink, (links) => links.length);
  await page.focus('details summary');
  await page.keyboard.press('Enter');
  await page.select('#kind', 'Minute');
  await page.waitForFunction(() => location.search.includes('kind=Minute'));
  await page.select('#sort', 'oldest');
  await page.waitForFunction(() => location.search.includes('sort=oldest'));
  await waitForStatus(page, '1 result');
  const feed = await page.$eval('[data-feed]:not([hidden]) a', (link) => link.href);
  expect(feed).toBe(`${server.url}/feeds/minutes.xml`);
  expect(await (await fetch(feed)).text()).toContain('Minute 42: Dredging');
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(
    (many) => document.querySelectorAll('[data-search="results"] li').length === many,
    {},
    all,
  );
  expect(await page.$eval('#kind', (field) => (field as HTMLSelectElement).value)).toBe('');
  await page.goForward();
  await waitForStatus(page, '1 result');
  expect(new URL(page.url()).search).toBe('?q=dredging&kind=Minute');
  await page.close();
});

it.each([
  ['results', 'dredging', ['H1', 'H2', 'H3']],
  ['nothing', 'xylophone', ['H1', 'H2']],
  ['another spelling', 'dredgign', ['H1', 'H2', 'H3']],
  ['some of the words', 'dredging xylophone', ['H1', 'H2', 'H3']],
])('with %s it passes axe, has its headings in order, breaks no policy and does not move', async (_, query, levels) => {
  for (const width of [390, 1280]) {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.evaluateOnNewDocument(() => {
      const told = { moved: 0, refused: 0 };
      Object.assign(globalThis, { told });
      addEventListener('securitypolicyviolation', () => (told.refused += 1));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) told.moved += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${server.url}/search/?q=${query}`);
    await page.waitForFunction(() =>
      /found|results? for/u.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const told = (await page.evaluate('told')) as { readonly moved: number; readonly refused: number };
    expect(told.moved).toBeLessThan(0.02);
    expect(told.refused).toBe(0);
    const headings = await page.$$eval('main :is(h1, h2, h3)', (all) =>
      all.filter((one) => one.checkVisibility()).map(({ tagName }) => tagName),
    );
    expect([...new Set(headings)]).toEqual(levels);
    expect(headings.indexOf('H3')).not.toBe(1);
    await page.evaluate(axe);
    const faults = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    )) as readonly string[];
    expect(faults).toEqual([]);
    await page.close();
  }
});

it('leads to the row of a long table', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}/search/?q=berth+113`);
  await page.waitForSelector(firstLink);
  await Promise.all([page.waitForNavigation(), page.click(firstLink)]);
  expect(new URL(page.url()).hash).toBe('#table-1-r113');
  await page.waitForFunction(() => {
    const { top = -1, bottom = -1 } = document.querySelector('tr:target')?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });
  expect(await page.$eval('tr:target', (target) => target.textContent)).toContain('Berth 113');
  expect(await page.$eval('tr:target mark', (mark) => mark.textContent)).toBe('Berth');
  await page.close();
});

it('without script the form leads to the lists with the words in the address', async () => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(server.url);
  await page.type('#home-q', 'channel');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const address = new URL(page.url());
  expect(address.pathname + address.search).toBe('/search/?q=channel');
  const shown = await page.$eval('main', (main) => main.innerText);
  expect(shown).toContain('Searching needs JavaScript');
  expect(shown).toContain('Minutes by number');
  await page.close();
});

it('works from a folder without a server', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await page.goto(pathToFileURL(join(root, 'offline/dist-offline/index.html')).href);
  await page.type('#home-q', '42ii');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await page.waitForSelector(firstLink);
  expect(await page.$eval(firstLink, (link) => link.textContent)).toBe('Minute 42: Dredging');
  await Promise.all([page.waitForNavigation(), page.click(firstLink)]);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('Minutes');
  expect(new Set(asked)).toEqual(new Set(['file:']));
  await page.close();
});
