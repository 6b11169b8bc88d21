import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
import { contentFolder } from '../fixtures/content-folder.ts';

/* The search page in the real browser: by keyboard, without script, and from a folder without a server. */

const repository = join(import.meta.dirname, '../..');
let root = '';
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook search-'));
  await using content = await contentFolder();
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

const firstLink = '[data-search="results"] li a';
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
  expect(await page.$eval('details', (details) => details.open)).toBe(true);
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
