import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folded } from '../../layouts/browser/search/fold.ts';
import { narrowed } from '../../layouts/browser/search/filters.ts';
import { passageOf } from '../../layouts/browser/search/passage.ts';
import { Search } from '../../layouts/browser/search/search.ts';
import { prepare } from '../../scripts/publishing/prepared.ts';
import { asAt } from '../../scripts/record/as-at.ts';
import { searchEntries } from '../../scripts/search/search-entries.ts';
import type { SearchEntry } from '../../scripts/search/search-entry.ts';
import { searchIndexFiles } from '../../scripts/search/search-index.ts';
import { calendarOf } from '../../scripts/views/view-context.ts';
import { contentFolder, smallContent } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { fullContent } from '../fixtures/full-content.ts';
import { pageIds } from '../fixtures/page-ids.ts';

/* Everything that a body publishes can be found, at the place that it stands at. */

const soon = `---
date: "2031-06-02"
start: "14:00"
state: published
venue: { room: Pilots’ room, city: Northside, note: The lift is out of order. }
webcast: { title: Watch on the harbour channel }
items:
  - number: "1"
    standing: apologies
  - number: "2"
    standing: interests
  - number: "3"
    title: Berthing dues
    urgent: The tariff ends in June.
    documents:
      - exempt: { title: Tariff of a tenant, paragraphs: ["3"], reason: Rivals would learn the rent., summary: A new tariff was agreed. }
      - { to-follow: Map of the moorings, note: Sent on Friday. }
packs:
  - { id: supplement-1, title: Late letter, reason: The surveyor was abroad., documents: [] }
---

Bring your own beaker.
`;

const changes: Changes = {
  ...fullContent,
  'panel.yaml': `${smallContent['panel.yaml'] ?? ''}rules:\n  exempt: { law: the Harbour Act, paragraphs: ["3"] }\n  public-questions: { days: 4, kind: calendar, who: Anybody, about: The harbour, how: In writing }\n`,
  'meetings/2031-06-02/meeting.md': soon,
  'meetings/2031-07-07/meeting.md':
    '---\ndate: "2031-07-07"\nstart: "14:00"\nstate: published\nvenue: { city: Northside }\nitems:\n  - { number: "1", title: Buoys }\n---\n',
  'meetings/2031-02-03/meeting.md': soon.replace('2031-06-02', '2031-02-03').replace('published', 'held'),
  'meetings/2031-02-03/minutes.md':
    '---\nstatus: draft\npresent: [fennimore-ada]\n---\n\n## 40 Tides\n\nNobody spoke.\n',
  'standing-text/interests.md':
    '---\ntitle: Interests\nrole: declarations\n---\n\nMembers say whether they own a trawler.\n',
  'meetings/2031-04-07/minutes.md': (smallContent['meetings/2031-04-07/minutes.md'] ?? '')
    .replace(
      'apologies: [quill-bertram]',
      'apologies: [quill-bertram]\ndeclarations:\n  - { person: fennimore-ada, nature: owns a dinghy }',
    )
    .replace(
      'The Panel heard',
      '::: vote {for=fennimore-ada seconder=quill-bertram}\nA recorded vote was called.\n:::\n\nThe Panel heard',
    ),
  'meetings/2031-04-07/02-dredging/report.md': (
    fullContent['meetings/2031-04-07/02-dredging/report.md'] as string
  ).replace('of: The harbour master', 'of: The harbour master\nheader: { Wards affected: Lighthouse ward }').concat(`
## 3. Dredger

3.1 The dredger Marigold lifts ninety tonnes of gravel from the outer channel on every working tide of the year.

::: figure {src="figures/crane.svg" number=1 caption="The crane" alt="A gantry over a barge"}
Its jib reaches the far quay.
:::
`),
  'meetings/2031-04-07/02-dredging/figures/crane.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>',
  'meetings/2031-04-07/02-dredging/slides.md': `---
kind: slides
title: What the dredger does
---

## Marigold

The dredger Marigold lifts ninety tonnes of gravel from the outer channel on every working tide of the year.
`,
  'meetings/2031-04-07/meeting.md': (fullContent['meetings/2031-04-07/meeting.md'] as string).replace(
    'documents: [report, ',
    'documents: [report, slides, ',
  ),
  'recommendations/wall.md': `---
title: The sea wall
meeting: "2031-04-07"
recommendations:
  - { label: a, text: Repoint the masonry., response: { text: Work starts after the herring. } }
---
`,
  'people.yaml': `${smallContent['people.yaml'] ?? ''}  - id: oar-cass
    name: Cass Oar
    note: Keeps the tide tables.
    variants: [Cassandra Oar]
    memberships:
      - { role: officer, title: Harbour hydrographer }
`,
};

const silent = { step: () => undefined, at: () => undefined, end: () => undefined, say: () => undefined };

let entries: readonly SearchEntry[];
let pages: ReadonlyMap<string, ReadonlySet<string>>;
let search: Search;
let folder = '';

beforeAll(async () => {
  await using content = await contentFolder(changes);
  folder = await mkdtemp(join(tmpdir(), 'everything-'));
  const { record, rendered, suppliedText } = await prepare(content.path, silent);
  entries = searchEntries({ record, rendered, suppliedText, packs: new Map() });
  const files = new Map(await searchIndexFiles({ entries, record, rendered, cacheFolder: undefined, jobs: 1 }));
  search = new Search({ read: (path) => Promise.resolve(files.get(path) ?? new Uint8Array()) });
  const facts = { record, calendar: calendarOf(record), buildDate: asAt(record) };
  pages = await pageIds({ ...facts, rendered, suppliedText, packs: new Map() });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The kind of the first result, and the place that its passage leads to. */
async function first(query: string): Promise<string> {
  const [found] = folded((await search.ask(query)).results);
  if (found === undefined) return 'nothing';
  const { piece, entry, facts, hits } = found.result;
  const shown = await piece.shown(entry);
  const { anchor, parts } = passageOf(shown, hits);
  const [page = '', own = ''] = shown.address.split('#');
  const at = parts.some(({ marked }) => marked) && anchor !== '' ? anchor : own;
  return `${facts.kind} ${page}${at === '' ? '' : `#${at}`}`;
}

describe('what can be found', () => {
  it.each([
    ['the time for questions', 'own a trawler', 'Agenda item /meetings/2031-06-02/2/'],
    ['notes of a meeting', 'beaker', 'Meeting /meetings/2031-06-02/'],
    ['the venue', 'lift is out of order', 'Meeting /meetings/2031-06-02/'],
    ['until when questions may be asked', 'when is the deadline for questions', 'Meeting /meetings/2031-07-07/'],
    ['the day of that', 'public questions 3 July 2031', 'Meeting /meetings/2031-07-07/'],
    ['the webcast', 'harbour channel', 'Meeting /meetings/2031-06-02/'],
    ['why a pack was late', 'surveyor was abroad', 'Meeting /meetings/2031-06-02/'],
    ['why an item is urgent', 'tariff ends in June', 'Agenda item /meetings/2031-06-02/3/'],
    ['an exempt paper, by what is public of it', 'rivals would learn', 'Agenda item /meetings/2031-06-02/3/'],
    ['a paper to follow', 'map of the moorings', 'Agenda item /meetings/2031-06-02/3/'],
    ['attendance', 'Fennimore present', 'Meeting /meetings/2031-04-07/minutes/#attendance'],
    ['interests', 'dinghy', 'Meeting /meetings/2031-04-07/minutes/#attendance'],
    ['votes', 'seconded by Quill', 'Minute /meetings/2031-04-07/minutes/#m-42'],
    ['named votes', 'recorded vote Fennimore', 'Minute /meetings/2031-04-07/minutes/#m-42'],
    ['a clause', 'next survey will cost', 'Minute /meetings/2031-04-07/minutes/#m-42.ii'],
    ['the head of a paper', 'Lighthouse ward', 'Report /meetings/2031-04-07/2/report/'],
    ['a paragraph', 'survey of berth 17', 'Report /meetings/2031-04-07/2/report/#p-1.18'],
    ['a row', 'berth 54', 'Appendix /meetings/2031-04-07/2/appendix-1/#table-1-r54'],
    [
      'a row far below the heads of its columns',
      'depth berth 60',
      'Appendix /meetings/2031-04-07/2/appendix-1/#table-1-r60',
    ],
    ['alternative text', 'gantry over a barge', 'Report /meetings/2031-04-07/2/report/#figure-1'],
    ['a long description', 'jib reaches', 'Report /meetings/2031-04-07/2/report/#figure-1'],
    ['a page of a supplied PDF', 'breakwater', 'Supplied paper /meetings/2031-04-07/2/chart/#page-2'],
    ['an action', '£12,000', 'Action /actions/#a-42.ii'],
    ['a question', 'how deep is berth 3', 'Public question /questions/#q-depth'],
    ['a recommendation', 'repoint', 'Recommendation /recommendations/wall/#recommendation-1'],
    ['the answer to it', 'after the herring', 'Recommendation /recommendations/wall/#recommendation-1'],
    ['an objective of the work programme', 'new lamps cost', 'Work programme /work-programme/#entry-lighting'],
    ['a person by another name', 'Cassandra Oar', 'Person /members/oar-cass/'],
    ['a person by a post', 'hydrographer', 'Person /members/oar-cass/'],
    ['a page', 'harbour office', 'Page /about/'],
  ])('%s: %s', async (_what, query, place) => {
    expect(await first(query)).toBe(place);
  });

  it('what nobody did is not found: no interests where none were declared', () => {
    const of = (date: string): readonly string[] =>
      entries.find(({ anchor, meetingId }) => anchor === 'attendance' && meetingId === date)?.belongs ?? [];
    expect(of('2031-04-07')).toContain('interests declared');
    expect(of('2031-02-03').length).toBeGreaterThan(0);
    expect(of('2031-02-03')).not.toContain('interests declared');
  });

  it('every result leads to a place that there is', () => {
    const places = entries.flatMap(({ page, anchor, blocks }) =>
      [anchor, ...blocks.map((block) => block.anchor)].map((at) => ({ page, at })),
    );
    const lost = places.filter(({ page, at }) => (at === '' ? !pages.has(page) : pages.get(page)?.has(at) !== true));
    expect([...new Set(lost.map(({ page, at }) => `${page}#${at}`))]).toEqual([]);
  });
});

describe('one thing', () => {
  const shown = async (query: string, kind?: string): Promise<readonly string[]> => {
    const { results } = await search.ask(query);
    const { results: left } = await narrowed(results, kind === undefined ? {} : { kind });
    return folded(left).map(({ result, others }) => [result, ...others].map(({ facts }) => facts.kind).join(', '));
  };

  it('is a minute and its decision, of which either can be asked for', async () => {
    expect(await shown('what the next survey will cost')).toContain('Minute, Decision');
    expect(await shown('what the next survey will cost', 'Decision')).toEqual(['Decision']);
  });

  it('is a report and the slides that repeat it', async () => {
    expect(await shown('ninety tonnes of gravel')).toEqual(['Report, Slides']);
  });

  it('is a standing item with the same words at every meeting, the newest first', async () => {
    const [found] = folded((await search.ask('own a trawler')).results);
    expect([found?.result, ...(found?.others ?? [])].map((one) => one?.facts.meeting?.date)).toEqual([
      '2031-06-02',
      '2031-02-03',
    ]);
  });

  it('is counted once in every filter', async () => {
    const { results } = await search.ask('own a trawler');
    const { choices } = await narrowed(results, {});
    expect(choices.kind).toEqual([{ value: 'Agenda item', text: 'Agenda item', results: 1 }]);
    expect(choices.meeting.map((choice) => choice.results)).toEqual([1, 1]);
  });
});
