import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSources, readSources } from '../../scripts/sources/load.ts';
import { SourcesError } from '../../scripts/sources/problem.ts';
import { contentFolder, edited } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';

async function messageFor(changes: Changes): Promise<string> {
  await using folder = await contentFolder(changes);
  const error: unknown = await loadSources(folder.path).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof SourcesError ? error.message : `not refused: ${String(error)}`;
}

describe('a content folder', () => {
  it('is read whole: body, people, meetings, papers and minutes', async () => {
    await using folder = await contentFolder();
    const sources = await loadSources(folder.path);
    expect(sources.panel.data.name).toBe('Harbour Scrutiny Panel');
    expect(sources.meetings.map(({ id }) => id)).toEqual(['2031-04-07']);
    expect([...(sources.meetings[0]?.documents.keys() ?? [])]).toEqual(['02-dredging/report']);
    expect(sources.meetings[0]?.minutes?.parsed.minutes.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '41 Apologies',
      '42 Dredging',
    ]);
  });

  it('is read the same where its name has a space and its files end lines as Windows does', async () => {
    await using folder = await contentFolder({
      'standing-text/apologies.md': '---\r\ntitle: Apologies\r\n---\r\nSent in writing.\r\n',
    });
    const sources = await loadSources(folder.path);
    expect(sources.standingTexts[0]?.body).toBe('Sent in writing.\n');
  });
});

describe('what is wrong in a source is told with its place and its remedy', () => {
  it.each([
    ['an unknown field of a meeting', edited('meetings/2031-04-07/meeting.md', 'start: "14:00"', 'strat: "14:00"')],
    ['an unknown field of an item', edited('meetings/2031-04-07/meeting.md', 'ask: To note', 'aks: To note')],
    [
      'a mistyped field that has to be there',
      edited('meetings/2031-04-07/02-dredging/report.md', 'title: Keeping', 'titel: Keeping'),
    ],
    ['a time that is no time', edited('meetings/2031-04-07/meeting.md', '"14:00"', '"2pm"')],
    ['a day that does not exist', edited('meetings/2031-04-07/meeting.md', 'date: "2031-04-07"', 'date: "2031-02-30"')],
    ['a state that is none', edited('meetings/2031-04-07/meeting.md', 'state: held', 'state: finished')],
    ['a meeting without a state', edited('meetings/2031-04-07/meeting.md', 'state: held\n', '')],
    ['a paper without a kind', edited('meetings/2031-04-07/02-dredging/report.md', 'kind: report\n', '')],
    [
      'a document entry in none of the forms',
      edited('meetings/2031-04-07/meeting.md', 'documents: [report]', 'documents: [{folow: report}]'),
    ],
    ['minutes with an unknown status', edited('meetings/2031-04-07/minutes.md', 'status: draft', 'status: final')],
    [
      'a heading of minutes without a number',
      edited('meetings/2031-04-07/minutes.md', '## 42 Dredging', '## Dredging'),
    ],
    [
      'a resolution that is not closed',
      edited('meetings/2031-04-07/minutes.md', '"The harbour master"}\n:::\n', '"The harbour master"}\n'),
    ],
    ['an unknown block of minutes', edited('meetings/2031-04-07/minutes.md', '::: resolved', '::: resolve')],
    ['a person without a name', edited('people.yaml', '    name: Cllr Ada Fennimore\n', '')],
    ['a panel with a broken address', edited('panel.yaml', 'https://harbour.example/', 'harbour.example')],
    ['YAML that does not parse', edited('people.yaml', 'name: Cllr Ada', 'name: "Cllr Ada')],
    ['a field given twice', edited('panel.yaml', 'id: harbour', 'id: harbour\nid: port')],
    ['a missing panel.yaml', { 'panel.yaml': undefined }],
    ['a paper without frontmatter', { 'standing-text/apologies.md': 'Apologies\n' }],
    ['frontmatter without an end', { 'standing-text/apologies.md': '---\ntitle: Apologies\n' }],
    ['frontmatter that asks to be run', { 'standing-text/apologies.md': '---js\n{ title: process.exit(3) }\n---\n' }],
    ['a file that nothing reads', { 'poeple.yaml': 'people: []\n' }],
    ['a folder that nothing reads', { 'meeting/2031-05-05/meeting.md': 'x' }],
    ['a Word file among the papers', { 'meetings/2031-04-07/02-dredging/draft.docx': 'x' }],
    ['an action without its meeting', { 'actions/survey.md': '---\nfrom: 42ii\n---\n' }],
    [
      'a question with an unknown outcome',
      { 'questions/a.md': '---\nmeeting: "2031-04-07"\ntitle: Dredging\noutcome: refused\n---\nWhy?\n' },
    ],
    [
      'recommendations without any',
      { 'recommendations/a.md': '---\nmeeting: "2031-04-07"\ntitle: Dredging\nrecommendations: []\n---\n' },
    ],
    [
      'a work programme with an unknown status',
      { 'work-programme.yaml': 'entries:\n  - id: survey\n    year: 2031/32\n    status: maybe\n' },
    ],
    [
      'releases with one missing',
      { 'meetings/2031-04-07/releases/2.yaml': 'release: 2\ndate: 2031-03-03\nreason: Late survey.\npacks: []\n' },
    ],
    [
      'releases out of the order of their days',
      {
        'meetings/2031-04-07/releases/1.yaml': 'release: 1\ndate: 2031-03-03\npacks: []\n',
        'meetings/2031-04-07/releases/2.yaml': 'release: 2\ndate: 2031-03-02\npacks: []\n',
      },
    ],
    [
      'a release that was written by hand',
      {
        'meetings/2031-04-07/releases/1.yaml':
          'release: 1\ndate: 2031-03-01\npacks:\n  - id: 2031-04-07-agenda-pack\n    documents: []\n    pages: ["1"]\n',
      },
    ],
    ['topics that are no list', { 'topics.yaml': 'topics: dredging\n' }],
    ['a group of one synonym', { 'synonyms.yaml': 'groups:\n  - [dredging]\n' }],
    ['a page whose name cannot be an address', { 'pages/a "b" c.md': '---\ntitle: A\n---\n' }],
    [
      'words that a comment cuts short',
      edited('meetings/2031-04-07/meeting.md', 'ask: To note', 'ask: To note #2 and to note'),
    ],
    [
      'a meeting of a year that cannot be',
      edited('meetings/2031-04-07/meeting.md', 'date: "2031-04-07"', 'date: "0231-04-07"'),
    ],
    ['a page without a title', { 'pages/about.md': '---\norder: 1\n---\n' }],
  ] as const)('%s', async (_name, changes) => {
    expect(await messageFor(changes)).toMatchSnapshot();
  });

  it('says once that a file is in another encoding, and that nothing of it is missing', async () => {
    await using folder = await contentFolder();
    await writeFile(
      join(folder.path, 'people.yaml'),
      Uint8Array.from('people: # \xa3\n', (letter) => letter.charCodeAt(0)),
    );
    const { problems } = await readSources(folder.path);
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['people.yaml:1:11']);
  });

  it('tells everything at once, in the order of the files', async () => {
    const message = await messageFor({
      ...edited('panel.yaml', 'id: harbour', 'id: Harbour'),
      ...edited('meetings/2031-04-07/meeting.md', 'start: "14:00"', 'strat: "14:00"'),
      ...edited('people.yaml', 'role: chair', 'role: char'),
    });
    expect(message.match(/^\S.*:\d+:\d+ /gmu)).toEqual([
      'meetings/2031-04-07/meeting.md:3:1 ',
      'panel.yaml:1:5 ',
      'people.yaml:5:15 ',
    ]);
    expect(message).toContain('3 problems in the sources');
  });
});
