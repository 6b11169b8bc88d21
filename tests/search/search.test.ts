import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passageOf } from '../../layouts/browser/search/passage.ts';
import { Search } from '../../layouts/browser/search/search.ts';
import type { Answer } from '../../layouts/browser/search/search.ts';
import { searchEntries } from '../../scripts/search/search-entries.ts';
import { searchIndexFiles } from '../../scripts/search/search-index.ts';
import type { IndexFile } from '../../scripts/search/search-index.ts';
import { edited } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { siteContext } from '../fixtures/site-context.ts';

const changes: Changes = {
  ...edited(
    'meetings/2031-04-07/02-dredging/report.md',
    '2.1 That the report be noted.',
    `2.1 That the report be noted.

## 3. Silt

3.1 The old sluice gate was mended by Parkes and Sons for £12.2 million. Seconded staff watched.

3.2 A deputation saw it on 8 September 2030.

::: table {caption="Soundings" number=1 row-headers=1}

| Place | Depth |
| --- | ---: |
| North basin | 4.1 |
| South basin | 5.2 |
| Turning circle | 6.3 |
| Outer buoy | 7.4 |
| Lock | 3.9 |

:::
`,
  ),
  'synonyms.yaml': 'groups:\n  - [silt, mud, sediment]\n',
};

const context = siteContext(changes, '2031-06-02');
const sources = { record: context.record, rendered: context.rendered, packs: new Map(), suppliedText: new Map() };
const index = (cacheFolder: string | undefined): Promise<readonly IndexFile[]> =>
  searchIndexFiles({ ...sources, entries: searchEntries(sources), cacheFolder, jobs: 1 });

let files: readonly IndexFile[];
let cache = '';
let search: Search;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'search-cache-'));
  files = await index(cache);
  const byPath = new Map(files);
  search = new Search({ read: (path) => Promise.resolve(byPath.get(path) ?? new Uint8Array()) });
});

afterAll(() => rm(cache, { recursive: true, force: true }));

const titles = async ({ results }: Answer): Promise<readonly string[]> =>
  Promise.all(results.map(async ({ piece, entry }) => (await piece.shown(entry)).title));

describe('what is found', () => {
  it.each([
    ['42', 'Minute 42: Dredging'],
    ['minute 42(ii)', 'Minute 42: Dredging'],
    ['item 2', 'Item 2: Dredging'],
    ['keeping the channel open', 'Keeping the channel open'],
    ['sluice gate', 'Silt'],
    ['£12,200,000', 'Silt'],
    ['8th Sept 2030', 'Silt'],
    ['mud', 'Silt'],
    ['Fennimore', 'Cllr Ada Fennimore'],
    ['tea', 'Meeting of 7 April 2031'],
    ['turning circle', 'Table 1: Soundings'],
  ])('%s finds "%s" first', async (query, title) => {
    expect((await titles(await search.ask(query)))[0]).toBe(title);
  });

  it('the passage leads to the paragraph and marks the words', async () => {
    const [result] = (await search.ask('sluice gate')).results;
    const entry = await result!.piece.shown(result!.entry);
    const { anchor, parts } = passageOf(entry, result!.hits);
    expect(anchor).toBe('p-3.1');
    expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['sluice', 'gate']);
  });
});

describe('a row of a table', () => {
  it('is led to by its own anchor', async () => {
    const [result] = (await search.ask('turning circle')).results;
    const entry = await result!.piece.shown(result!.entry);
    expect(passageOf(entry, result!.hits).anchor).toBe('table-1-r3');
  });
});

describe('what is not found', () => {
  it.each(['parking', 'petition', 'deputy harbour', 'minute 99', '£12.3 million', '"gate sluice"', 'helicopter'])(
    '%s is told so',
    async (query) => {
      expect((await search.ask(query)).results).toEqual([]);
    },
  );

  it('one spelling of the record is offered, and what has it comes nearest', async () => {
    const answer = await search.ask('sluce gate');
    expect([answer.unknown, answer.suggestion, answer.results.length]).toEqual([['sluce'], 'sluice gate', 0]);
    expect(answer.near.length).toBeGreaterThan(0);
  });

  it('what has some of the words says which it lacks', async () => {
    expect((await search.ask('sluice helicopter')).near[0]?.missing).toEqual(['helicopter']);
  });
});

describe('the files of the index', () => {
  it('are the same with and without what was kept', async () => {
    const kept = await readdir(join(cache, 'search'));
    const bytes = (list: readonly IndexFile[]): unknown =>
      list.map(([path, content]) => [path, Buffer.from(content).toString('base64')]);
    expect(bytes(await index(cache))).toEqual(bytes(files));
    expect(bytes(await index(undefined))).toEqual(bytes(files));
    expect(await readdir(join(cache, 'search'))).toEqual(kept);
  });
});
