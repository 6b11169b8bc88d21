import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFolder, edited } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';
import { runCommandLine } from '../trials/faults/command-run.ts';
import { flipTrial } from '../trials/faults/flips.ts';
import { killTrial } from '../trials/faults/kills.ts';

/* Disks that are full, files that are bad, programs that are killed: a sample of what `npm run trial:faults` does at length. */

const repository = join(import.meta.dirname, '../..');
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook e2e faults-'));
});
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

async function place(name: string): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Folders may have spaces in their names. */
const call = 'minutebook() { "$NODE" --disable-warning=ExperimentalWarning scripts/start.mjs "$@"; }';

/** Builds a body by a shell line, such as one that lowers what a program may use: `minutebook` is how to call it, wherever it stands. */
async function shell(
  line: string,
  changes: Changes = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  await using content = await contentFolder(changes);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `${call}\n${line}`], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT: content.path,
      ROOT: root,
      NODE: process.execPath,
    },
  });
  return { code: status, said: stdout + stderr };
}

describe('A build that is killed, and a cache that is damaged', () => {
  it('leave a whole site', async () => {
    const { wrong, rebuilt } = await killTrial(await place('kills'), 4, 20_310_407);
    expect(wrong).toEqual([]);
    expect(rebuilt).toBe(1);
  }, 300_000);

  it('leave a right pack', async () => {
    const { wrong, healed } = await flipTrial(await place('flips'), 8, 20_310_407);
    expect(wrong).toEqual([]);
    expect(healed).toBe(8);
  }, 300_000);
});

describe('A damaged PDF', () => {
  it('is what the clerk reads about, with every other that is damaged, and no draft is left', async () => {
    const lost = {
      file: '{file: chart.pdf, title: Chart, description: A chart.}',
      other: '{file: map.pdf, title: Map, description: A map.}',
    };
    const damaged: Changes = {
      ...fullContent,
      ...edited(
        'meetings/2031-04-07/meeting.md',
        'documents: [report]',
        `documents: [report, ${lost.file}, ${lost.other}]`,
      ),
      'meetings/2031-04-07/02-dredging/chart.pdf': '%PDF-1.7 and then nothing',
      'meetings/2031-04-07/02-dredging/map.pdf': 'not even that',
    };
    const folder = await place('damaged');
    for (let time = 0; time < 3; time += 1) {
      await using content = await contentFolder(damaged);
      const { code, said } = await runCommandLine([
        'build',
        ...['--content', content.path, '--out', join(folder, 'dist'), '--cache', join(folder, 'cache')],
      ]);
      expect(code).toBe(1);
      expect(said).toContain('meetings/2031-04-07/meeting.md:13:32  "chart.pdf": The PDF is damaged beyond repair');
      expect(said).toContain('meetings/2031-04-07/meeting.md:13:88  "map.pdf": The PDF is damaged beyond repair');
      expect(said).not.toContain('ENOTEMPTY');
      expect(await readdir(folder)).toEqual(['cache']);
    }
  });
});

describe('What a system refuses', () => {
  it('many files at a time: a body is built that has more of them than may be open', async () => {
    const questions = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `standing-text/text-${index}.md`,
        `---\ntitle: Text ${index}\nrole: other\n---\n\nWords.\n`,
      ]),
    );
    const { code, said } = await shell('ulimit -n 128; minutebook check --content "$CONTENT"', questions);
    expect(said).not.toContain('EMFILE');
    expect(code).toBe(0);
  });

  it.runIf(process.platform === 'linux')('a full disk is told in words, and the site is as it was', async () => {
    const folder = await place('full');
    const build = `minutebook build --content "$CONTENT" --out "$ROOT/full/dist" --cache "$ROOT/full/cache"`;
    expect((await shell(build, fullContent)).code).toBe(0);
    const before = await readFile(join(folder, 'dist/manifest.json'), 'utf8');
    // Files of more than 24 kB are refused, as all are on a disk that is full. Everything was printed before: browsers write too.
    const { code, said } = await shell(`ulimit -f 24; ${build}`, fullContent);
    expect(code).toBe(1);
    expect(said).toMatch(/cannot be written: it would be larger than this computer lets a file be\.$/mu);
    expect(said).not.toMatch(/EFBIG|^ +at /mu);
    expect(await readFile(join(folder, 'dist/manifest.json'), 'utf8')).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(['cache', 'dist']);
  });

  it.runIf(process.platform === 'linux')(
    'results that cannot be written are told, and not taken for done',
    async () => {
      const { code, said } = await shell('minutebook check --json --content "$CONTENT" > /dev/full');
      expect(said).toBe('A file cannot be written: its disk is full. Make room and run this again.\n');
      expect(code).toBe(1);
    },
  );

  it('a reader who leaves does not stop the work', async () => {
    const out = join(await place('pipe'), 'dist');
    const { said } = await shell(
      'minutebook build --content "$CONTENT" --out "$ROOT/pipe/dist" --cache "$ROOT/pipe/cache" 2>&1 | true; echo "${PIPESTATUS[0]}"',
    );
    expect(said).toBe('0\n');
    expect((await stat(join(out, 'manifest.json'))).isFile()).toBe(true);
  });

  it.each([
    ['a folder of sources that is not there', '--content "$ROOT/none"', 'There is no folder of sources at'],
    ['a file in its place', '--content package.json', '--content package.json is a file. Give the folder of sources.'],
    ['a file in the way of the site', '--out package.json/dist', 'on the way to it is a file, not a folder'],
    ['a number of jobs that is none', '--jobs none', '--jobs takes a whole number from 1 up, like 2.'],
  ])('%s is told in words', async (_what, option, words) => {
    const { code, said } = await shell(
      `minutebook build --content "$CONTENT" --out "$ROOT/words/dist" --cache "$ROOT/words/cache" ${option}`,
    );
    expect(said).toContain(words);
    expect(said).not.toMatch(/E[A-Z]{5,}|^ +at /mu);
    expect(code).not.toBe(0);
  });

  it('the address of a site that is none of the web is told with its line', async () => {
    const { code, said } = await shell(
      'minutebook check --content "$CONTENT"',
      edited('panel.yaml', 'url: https://harbour.example/', 'url: mailto:clerk@harbour.example'),
    );
    expect(said).toContain(
      'panel.yaml:3:6  "url" should be a whole web address, like "https://www.example.org/", not "mailto:clerk@harbour.example".',
    );
    expect(code).toBe(1);
  });

  it('brackets beyond reading are told with their place', async () => {
    const { said } = await shell('minutebook check --content "$CONTENT"', {
      'topics.yaml': `topics: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
    });
    expect(said).toMatch(/^topics\.yaml:1:\d+ {2}Brackets are nested deeper here than can be read\.$/mu);
  });
});

describe('What a clerk has', () => {
  it('is there after a build that was told to put the site in its place', async () => {
    const folder = await place('clerk');
    await mkdir(join(folder, 'content'));
    await writeFile(join(folder, 'content/panel.yaml'), 'mine');
    await writeFile(join(folder, 'letter.txt'), 'mine');
    for (const out of ['content', '.', '..', 'letter.txt', 'content/site']) {
      const { code, said } = await runCommandLine(['build', '--out', out], { folder });
      expect(`${code} ${said}`).toMatch(/^2 .*(?:Nothing was touched|letter\.txt is a file)/u);
    }
    expect(await readdir(folder, { recursive: true })).toEqual(['content', 'letter.txt', 'content/panel.yaml']);
  });
});
