import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { launch } from '../../scripts/pack/print/launch.ts';
import { contentFolder, smallContent } from '../fixtures/content-folder.ts';

/* A clerk's afternoon: the preview stays open while papers are saved, well and badly. */

const repository = join(import.meta.dirname, '../..');
const report = 'meetings/2031-04-07/02-dredging/report.md';

let content: Awaited<ReturnType<typeof contentFolder>>;
let root = '';
let child: ChildProcess;
let said = '';
let url = '';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  content = await contentFolder();
  root = await mkdtemp(join(tmpdir(), 'minutebook serve-'));
  child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'scripts/start.mjs',
      'serve',
      '--content',
      content.path,
      '--out',
      join(root, 'dist'),
      '--cache',
      join(root, 'cache'),
      '--port',
      '0',
    ],
    { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
  await until(() => said.includes('The papers are newer than what was built: built in'));
  url = /http:\/\/[^/]+/u.exec(said)?.[0] ?? '';
  browser = await launch(await findBrowser());
  page = await browser.newPage();
  await page.goto(`${url}/meetings/2031-04-07/2/report/`);
}, 60_000);

afterAll(async () => {
  await browser.close();
  child.kill('SIGKILL');
  await content[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

async function until(there: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await there())) await setTimeout(50);
}

/** What the page says, while it may be loading itself again. */
const words = async (): Promise<string> => page.evaluate(() => document.body.innerText).catch(() => '');

async function save(text: string): Promise<void> {
  await writeFile(join(content.path, report), text);
}

test('A page that is open shows a paper as soon as it is saved and built', async () => {
  await save(`${smallContent[report] ?? ''}\n2.2 That the survey be read.\n`);
  await until(async () => (await words()).includes('That the survey be read.'));
  await until(() => said.includes(`${report}: built in`));
}, 60_000);

test('The pack is built with it', async () => {
  const [pages = ''] = (await readdir(join(root, 'dist/packs'))).filter((name) => name.endsWith('.pages.json'));
  expect(await readFile(join(root, 'dist/packs', pages), 'utf8')).toContain('"p-2.2"');
});

test('A fault stands in the terminal and on the page, which otherwise stays as it was', async () => {
  await save((smallContent[report] ?? '').replace('numbering: decimal', 'numbring: decimal'));
  await until(async () => (await words()).includes('numbring'));
  expect(await words()).toContain('Did you mean "numbering"?');
  expect(await words()).toContain('That the survey be read.');
  await until(() => said.includes(`${report}: not built.`));
}, 60_000);

test('A page that is opened meanwhile is told too', async () => {
  const other = await browser.newPage();
  try {
    await other.goto(`${url}/`);
    await until(async () =>
      (await other.evaluate(() => document.body.innerText)).includes('Did you mean "numbering"?'),
    );
  } finally {
    await other.close();
  }
}, 60_000);

test('When it is mended, the page follows', async () => {
  await save((smallContent[report] ?? '').replace('is kept open. See', 'stays open. See'));
  await until(async () => (await words()).includes('stays open. See'));
  expect(await words()).not.toContain('numbring');
}, 60_000);

test('Nothing of the preview is in what was built', async () => {
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).not.toContain('/-/');
  expect((await fetch(`${url}/-/live.js`)).status).toBe(200);
});

test('A port that is taken, and a folder among the papers, are told in words', async () => {
  const refused = async (...options: readonly string[]): Promise<string> =>
    new Promise((done) => {
      execFile(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', 'scripts/start.mjs', 'serve', '--content', content.path, ...options],
        { cwd: repository },
        (error, _stdout, stderr) => {
          done(`${String(error?.code)} ${stderr}`);
        },
      );
    });
  const { port } = new URL(url);
  expect(await refused('--out', join(root, 'dist'), '--port', port)).toContain(
    `2 Port ${port} is taken, perhaps by another preview.`,
  );
  expect(await refused('--out', join(content.path, 'dist'))).toContain('lies in the folder of sources');
});

test('It ends when the clerk interrupts', async () => {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
}, 20_000);
