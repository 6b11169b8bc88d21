import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPackEngine } from '../../scripts/pack/engine.ts';
import type { PackEngine } from '../../scripts/pack/engine.ts';
import { buildPublication } from '../../scripts/publishing/publication.ts';
import { smallContent } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';

/** The full body with one source of every other kind. */
const body: Changes = {
  ...smallContent,
  ...fullContent,
  'synonyms.yaml': 'groups:\n  - [dredging, deepening]\n',
  'standing-text/apologies.md': '---\ntitle: Apologies\nrole: apologies\n---\n\nTo receive any apologies.\n',
};

const item = 'meetings/2031-04-07/02-dredging';
const report = `${item}/report.md`;

/** One edit of each kind of source: what it does to the text of a file. */
const edits: Readonly<Record<string, readonly [file: string, edit: (text: string) => string | undefined]>> = {
  'the words of a paper': [
    report,
    (text) => text.replace('how the channel is kept open', 'how the channel stays open'),
  ],
  'a paper until it is longer': [
    report,
    (text) => text.replace('## 2. Rec', `${'1.99 More of it. '.repeat(300)}\n\n## 2. Rec`),
  ],
  'the title of a paper': [report, (text) => text.replace('title: Keeping', 'title: Holding')],
  'a reference in a paper': [report, (text) => text.replace('minute:42', 'minute:41')],
  'a table': [`${item}/data/soundings.csv`, (text) => text.replace('Berth 7,', 'Berth seven,')],
  'an agenda': [
    'meetings/2031-04-07/meeting.md',
    (text) => text.replace('title: Dredging', 'title: Dredging again').replace(', appendix-1', ''),
  ],
  'a paper that goes': [`${item}/appendix-1.md`, () => undefined],
  'the note of a meeting': ['meetings/2031-04-07/meeting.md', (text) => text.replace('Tea will', 'Coffee will')],
  minutes: ['meetings/2031-04-07/minutes.md', (text) => text.replace('is kept open', 'is kept deep')],
  'a clause': ['meetings/2031-04-07/minutes.md', (text) => text.replace('next survey', 'last survey')],
  'a person': ['people.yaml', (text) => text.replace('Cllr Bertram Quill', 'Cllr Bertram Quillon')],
  'the body': ['panel.yaml', (text) => text.replace('Looks at how', 'Asks how')],
  'a colour of the body': ['panel.yaml', (text) => `${text}look:\n  colours:\n    link: "#003366"\n`],
  'a standing text': ['standing-text/apologies.md', (text) => text.replace('any apologies', 'apologies')],
  'a topic': ['topics.yaml', (text) => text.replace('title: Dredging', 'title: Deep dredging')],
  'a synonym': ['synonyms.yaml', (text) => text.replace('deepening', 'excavation')],
  'the work programme': ['work-programme.yaml', (text) => text.replace('what the new', 'what the old')],
  'a release': [
    'meetings/2031-04-07/releases/2.yaml',
    (text) => text.replace('The survey came in', 'The survey was late'),
  ],
  'an action': ['actions/survey.md', (text) => text.replace('The next survey', 'The last survey')],
  'a question': ['questions/depth.md', (text) => text.replace('How deep is', 'How deep was')],
  'a supplied PDF': [
    `${item}/chart.pdf`,
    (text) => `${text}
% sent again
`,
  ],
  'a page': ['pages/about.md', (text) => `${text}\nOne more sentence.\n`],
};

let root = '';
let engine: PackEngine;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'minutebook edits-'));
  engine = await openPackEngine({ cacheDir: join(root, 'parts') });
});

afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

test('after each edit, and after all of them one on the other, everything is as a build from nothing makes it', async () => {
  const content = join(root, 'content');
  for (const [file, text] of Object.entries(body)) if (text !== undefined) await write(join(content, file), text);
  await build(content, 'kept', true);
  for (const [what, [file, edit]] of Object.entries(edits)) {
    const path = join(content, file);
    const before = await readFile(path, 'latin1');
    const after = edit(before);
    expect(after, what).not.toBe(before);
    await (after === undefined ? rm(path) : write(path, Buffer.from(after, 'latin1')));
    await build(content, 'kept', true);
    await build(content, 'anew', false);
    expect(await differences(), what).toEqual([]);
  }
}, 900_000);

async function build(content: string, name: string, keep: boolean): Promise<void> {
  await buildPublication({
    content,
    out: join(root, name),
    cache: keep ? join(root, 'cache') : undefined,
    engine,
    jobs: 2,
    progress: { step: () => undefined, at: () => undefined, end: () => undefined, say: () => undefined },
    signal: new AbortController().signal,
  });
}

/** The files that are not the same in the folder that was kept up to date and in the one that was built anew. */
async function differences(): Promise<readonly string[]> {
  const [kept, anew] = await Promise.all([filesOf('kept'), filesOf('anew')]);
  return [...new Set([...kept.keys(), ...anew.keys()])].filter(
    (path) => !anew.get(path)?.equals(kept.get(path) ?? Buffer.from('gone')),
  );
}

async function filesOf(name: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (path) => [path.slice(join(root, name).length), await readFile(path)] as const)),
  );
}

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
