import { execFile } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { RuleConfig } from 'html-validate';
import type { Browser, Page } from 'puppeteer';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/pack/print/find-browser.ts';
import { launch } from '../../scripts/pack/print/launch.ts';
import type { PageMap } from '../../scripts/record/meetings/page-map.ts';
import { contentFolder, edited } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';
import { serveFolder } from '../../scripts/serving/static-server.ts';

const repository = join(import.meta.dirname, '../..');
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let root = '';
let dist = '';
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

/** Runs the command as a clerk does, with the Node of the project. */
async function runBuild(
  contentPath: string,
  {
    out,
    cache,
    jobs = 2,
    environment = {},
    onStart,
  }: {
    readonly out: string;
    readonly cache: string;
    readonly jobs?: number;
    readonly environment?: NodeJS.ProcessEnv;
    readonly onStart?: (child: ChildProcess) => void;
  },
): Promise<{ readonly code: number; readonly output: string }> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    'scripts/start.mjs',
    'build',
    '--content',
    contentPath,
    '--out',
    out,
    '--cache',
    cache,
    '--jobs',
    String(jobs),
  ];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      { cwd: repository, env: { ...process.env, ...environment } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), output: `${stdout}${stderr}` });
      },
    );
    onStart?.(child);
  });
}

/** Interrupts a build once it has begun to write beside the first site. */
async function interruptOnceWriting(child: ChildProcess): Promise<void> {
  const writing = async (): Promise<boolean> =>
    (await readdir(join(root, 'first'))).some((name) => name.startsWith('.dist-draft'));
  while (!(await writing())) await setTimeout(20);
  child.kill('SIGINT');
}

async function build(
  name: string,
  options: { readonly jobs?: number; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  await using content = await contentFolder(fullContent);
  const out = join(root, name, 'dist');
  const { code, output } = await runBuild(content.path, { out, cache: join(root, name, 'cache'), ...options });
  if (code !== 0) throw new Error(output);
  return out;
}

async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file.slice(folder.length),
            createHash('sha256')
              .update(await readFile(file))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook e2e-'));
  dist = await build('first');
  browser = await launch(await findBrowser());
  server = await serveFolder(dist);
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

async function allPages(): Promise<readonly string[]> {
  return [...(await hashes(dist)).keys()].filter((file) => file.endsWith('.html')).sort();
}

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${server.url}${address}`, { waitUntil: 'networkidle0' });
  return page;
}

/** Matters of taste are set to ours; ids may have dots, as HTML allows; a table that scrolls is a region that can be focused. */
const pageRules: RuleConfig = {
  'no-trailing-whitespace': 'off',
  'long-title': 'off',
  'valid-id': ['error', { relaxed: true }],
  'prefer-native-element': ['error', { exclude: ['region'] }],
};

describe('the website', () => {
  it('has valid HTML on every page', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: pageRules });
    const faults: string[] = [];
    for (const file of await allPages()) {
      const report = await validator.validateString(await readFile(join(dist, file), 'utf8'), file);
      faults.push(
        ...report.results.flatMap(({ messages }) =>
          messages.map(({ line, message, ruleId }) => `${file}:${line} ${ruleId} ${message}`),
        ),
      );
    }
    expect(faults).toEqual([]);
  });

  it('leads nowhere that is not there, and has no page that nothing leads to', async () => {
    const pages = await allPages();
    const html = new Map(
      await Promise.all(pages.map(async (file) => [file, await readFile(join(dist, file), 'utf8')] as const)),
    );
    const files = new Set((await hashes(dist)).keys());
    const missing: string[] = [];
    const reached = new Set(['/index.html', '/404.html']);
    for (const [file, text] of html) {
      for (const [, link = ''] of text.matchAll(/\s(?:href|src|action)="([^"]+)"/gu)) {
        const url = new URL(link.replaceAll('&amp;', '&'), `http://site${file}`);
        if (url.host !== 'site' || !url.protocol.startsWith('http')) continue;
        const target = decodeURIComponent(url.pathname);
        const found = target.endsWith('/') ? `${target}index.html` : target;
        if (found !== file) reached.add(found);
        if (!files.has(found)) missing.push(`${file}: ${link}`);
        else if (
          url.hash.length > 1 &&
          html.get(found)?.includes(` id="${decodeURIComponent(url.hash.slice(1))}"`) === false
        )
          missing.push(`${file}: ${link} (no such anchor)`);
      }
    }
    expect(missing).toEqual([]);
    // Old addresses lead to a page and are linked nowhere.
    const alone = [...html].filter(([file, text]) => !reached.has(file) && !text.includes('http-equiv="refresh"'));
    expect(alone.map(([file]) => file)).toEqual([]);
  });

  it('passes the WCAG 2.2 AA checks on every page, narrow and wide, light and dark', async () => {
    const faults: string[] = [];
    const page = await browser.newPage();
    // The checker is put in by the test, which the site's own policy would refuse.
    await page.setBypassCSP(true);
    for (const file of await allPages()) {
      await page.goto(`${server.url}${file}`);
      await page.addScriptTag({ path: axeSource });
      for (const [width, scheme] of [
        [390, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const found = (await page.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        )) as string[];
        faults.push(...found.map((fault) => `${file} ${width} ${scheme} ${fault}`));
        const overflow = (await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )) as number;
        if (overflow > 0) faults.push(`${file} ${width} runs ${overflow} px over the edge`);
      }
    }
    await page.close();
    expect(faults).toEqual([]);
  }, 300_000);

  it('asks no other site for anything and runs under a strict policy', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    for (const address of ['/', '/meetings/2031-04-07/', '/search/?q=dredging'])
      await page.goto(`${server.url}${address}`, { waitUntil: 'networkidle0' });
    await page.close();
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says of a meeting still to come in the record that its day has passed, once it has', async () => {
    const page = await browser.newPage();
    const shown = (): Promise<readonly string[]> =>
      page.$$eval('#next span, .next-meeting [data-after]', (all) =>
        all.filter((element) => element.checkVisibility()).map((element) => element.textContent),
      );
    const on = async (day: string): Promise<readonly string[]> => {
      await page.evaluateOnNewDocument(
        `{ const Real = Date; Date = class extends Real { constructor(...given) { super(...(given.length > 0 ? given : ['${day}T12:00:00Z'])); } }; }`,
      );
      await page.goto(server.url, { waitUntil: 'networkidle0' });
      return shown();
    };
    expect(await on('2031-06-02')).toEqual(['Next meeting']);
    expect(await on('2031-06-03')).toEqual([
      'Latest agenda',
      'This meeting has taken place. Its minutes have not been published yet.',
    ]);
    await page.close();
  });

  it('finds a minute by its number first, and a section by its words', async () => {
    const page = await open('/search/?q=42');
    await page.waitForSelector('[data-search="results"] li');
    const first = await page.$eval('[data-search="results"] li a', (link) => [
      link.textContent,
      new URL(link.href).pathname + new URL(link.href).hash,
    ]);
    expect(first).toEqual(['Minute 42: Dredging', '/meetings/2031-04-07/minutes/#m-42']);
    await page.goto(`${server.url}/search/?q=sediment`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('[data-search="results"] li');
    expect(await page.$eval('[data-search="results"] li a', (link) => new URL(link.href).pathname)).toBe(
      '/meetings/2031-04-07/2/report/',
    );
    await page.goto(`${server.url}/search/?q=breakwater`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('[data-search="results"] li');
    expect(
      await page.$eval('[data-search="results"] li a', (link) => [link.textContent, new URL(link.href).hash]),
    ).toEqual(['Chart of the harbour, page 2', '#page-2']);
    await page.close();
  });
});

describe('the pack', () => {
  const pagesOf = async (file: string): Promise<readonly string[]> => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(join(dist, file)))), {
      mergePages: false,
    });
    return text.map((words) => words.replace(/\s+/gu, ' '));
  };

  it('prints beside each paper on the front sheet the page where it begins', async () => {
    const pages = await pagesOf('packs/2031-04-07-agenda-pack.pdf');
    const map = JSON.parse(await readFile(join(dist, 'packs/2031-04-07-agenda-pack.pages.json'), 'utf8')) as PageMap;
    expect(map.pages).toBe(pages.length);
    const report = map.documents.find(({ id }) => id === '2031-04-07/2/report');
    const appendix = map.documents.find(({ id }) => id === '2031-04-07/2/appendix-1');
    expect(report?.first && pages[report.first - 1]).toContain('Keeping the channel open');
    expect(appendix?.first && pages[appendix.first - 1]).toContain('Soundings by berth');
    expect((report?.first ?? 0) % 2).toBe(1);
    expect((appendix?.first ?? 0) % 2).toBe(1);
    const frontSheet = pages.slice(0, (report?.first ?? 1) - 1).join(' ');
    expect(frontSheet).toMatch(
      new RegExp(`Keeping the channel open, The harbour master ${report?.firstLabel}\\b`, 'u'),
    );
    expect(frontSheet).toMatch(new RegExp(`Soundings by berth ${appendix?.firstLabel}\\b`, 'u'));
  });

  it('says "Page n of N" on every page', async () => {
    const pages = await pagesOf('packs/2031-04-07-agenda-pack.pdf');
    expect(pages.map((text) => /Page \d+ of \d+/u.exec(text)?.[0])).toEqual(
      pages.map((_, index) => `Page ${index + 1} of ${pages.length}`),
    );
  });

  it('has every anchor of the page map on the page that the map says', async () => {
    const map = JSON.parse(await readFile(join(dist, 'packs/2031-04-07-agenda-pack.pages.json'), 'utf8')) as PageMap;
    const pages = await pagesOf('packs/2031-04-07-agenda-pack.pdf');
    const report = map.documents.find(({ id }) => id === '2031-04-07/2/report');
    const place = report?.anchors['p-2.1'];
    expect(place && pages[place.page - 1]).toContain('2.1 That the report be noted.');
  });
});

describe('a build', () => {
  it('gives the same bytes in another folder, with a cold cache, with one job, in another time zone and language', async () => {
    const other = await build('second place', {
      jobs: 1,
      environment: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    });
    expect(await hashes(other)).toEqual(await hashes(dist));
  });

  it('that fails leaves what was published, and tells faults in files, links and text together', async () => {
    const before = await hashes(dist);
    const cache = join(root, 'cache');
    await using content = await contentFolder({
      ...fullContent,
      ...edited('people.yaml', 'organisation: northside', 'organisation: southside'),
      ...edited('standing-text/apologies.md', 'role: apologies', 'role: apology'),
      ...edited('meetings/2031-04-07/02-dredging/report.md', 'minute:42', 'minute:99'),
    });
    const { code, output } = await runBuild(content.path, { out: dist, cache });
    expect(code).toBe(1);
    expect(output).toMatchSnapshot();
    expect(await hashes(dist)).toEqual(before);
  });

  it('that is interrupted leaves what was published and nothing half-made, and ends with 130', async () => {
    const before = await hashes(dist);
    await using content = await contentFolder(fullContent);
    const running = runBuild(content.path, {
      out: dist,
      cache: join(root, 'interrupted'),
      onStart: (child) => {
        void interruptOnceWriting(child);
      },
    });
    expect((await running).code).toBe(130);
    expect(await hashes(dist)).toEqual(before);
    expect((await readdir(join(root, 'first'))).sort()).toEqual(['cache', 'dist']);
  });

  it('says nothing in a pipe but what was built', async () => {
    await using content = await contentFolder(fullContent);
    const { output } = await runBuild(content.path, {
      out: join(root, 'quiet', 'dist'),
      cache: join(root, 'first', 'cache'),
    });
    // How many and how long is not the matter here.
    expect(output.replaceAll(/(?<![\w-])\d+(?:\.\d+)?(?= )/gu, 'n').replace(join(root, 'quiet'), ''))
      .toMatchInlineSnapshot(`
      "2031-04-07-agenda-pack: Not PDF/UA-1: “Chart of the harbour”: it was supplied as a PDF without tags that a screen reader can follow.
      2031-04-07-agenda-pack: Not PDF/A-2a: “Chart of the harbour”: it was supplied as a PDF that does not claim to be PDF/A itself.
      n meetings, n pages of the website, n search entries
      n packs of n pages, n kB
      Built in n s: /dist
      "
    `);
  });
});
