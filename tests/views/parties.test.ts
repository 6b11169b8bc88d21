import { describe, expect, it } from 'vitest';
import { printDocument } from '../../scripts/print/print-document.ts';
import { printFrontSheet } from '../../scripts/print/print-front-sheet.ts';
import { frontSheet } from '../../scripts/views/front-sheet-view.ts';
import { titleBlock } from '../../scripts/views/title-block.ts';
import { searchEntries } from '../../scripts/search/search-entries.ts';
import { smallContent } from '../fixtures/content-folder.ts';
import { siteContext } from '../fixtures/site-context.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const changes = {
  'panel.yaml': (smallContent['panel.yaml'] ?? '').replace(
    '    kind: council\n',
    '    kind: council\n  - {id: tide-institute, name: Tide Institute}\n',
  ),
  'people.yaml': `${smallContent['people.yaml'] ?? ''}  - id: moss-joe
    name: Joe Moss
    memberships:
      - {role: officer, title: Dock Clerk, organisation: northside, until: "2031-03-31"}
      - {role: officer, title: Harbour Clerk, organisation: northside, from: "2031-04-01"}
`,
  'meetings/2031-04-07/meeting.md': (smallContent['meetings/2031-04-07/meeting.md'] ?? '')
    .replace(
      '    ask: To note',
      '    report-of: {id: moss-joe, as: the Clerk to the Harbour}\n    presenter: moss-joe\n    ask: To note',
    )
    .replace('documents: [report]', 'documents: [report, work-programme: true]'),
  'meetings/2031-04-07/02-dredging/report.md': `---
kind: report
title: Keeping the channel open
subtitle: What the tides did
date: "2031-03-10"
of: [moss-joe, The harbour users]
authors: [tide-institute, {id: moss-joe, as: J. Moss}]
header:
  Wards affected: All of them
  Cabinet member: {id: quill-bertram, as: Councillor Quill}
---

## Purpose

To tell.
`,
  'work-programme.yaml':
    'entries:\n  - {id: a, year: 2031/32, title: Ferries, date: "2031-05-12", presenting: [moss-joe, {id: tide-institute, as: the Institute}]}\n',
};
const context = siteContext(changes, '2031-05-01');
const [meeting] = context.record.meetings;
const item = meeting?.items[1];
if (meeting === undefined || item === undefined) throw new Error('The small body has lost its meeting.');

describe('People and organisations are printed as the paper has them', () => {
  it('in its own words where these are given, otherwise with the post of that day', () => {
    const [, row] = frontSheet(meeting, context).rows;
    expect([row?.reportOf, row?.presenter]).toEqual(['the Clerk to the Harbour', 'Joe Moss, Harbour Clerk']);
  });

  it('at the head of a paper too, without losing the link, and with lines of its own', () => {
    const document = context.record.documentById.get('2031-04-07/2/report');
    expect(document && titleBlock(document)).toEqual([
      { name: 'Date', parts: [{ text: '10 March 2031' }] },
      {
        name: 'Report of',
        parts: [
          { text: 'Joe Moss, Dock Clerk', address: '/members/moss-joe/' },
          { text: 'The harbour users', address: undefined },
        ],
      },
      {
        name: 'Authors',
        parts: [
          { text: 'Tide Institute', address: undefined },
          { text: 'J. Moss', address: '/members/moss-joe/' },
        ],
      },
      { name: 'Wards affected', parts: [{ text: 'All of them', address: undefined }] },
      { name: 'Cabinet member', parts: [{ text: 'Councillor Quill', address: '/members/quill-bertram/' }] },
    ]);
  });

  it('grouped by organisation where the paper groups its authors so', () => {
    const report = changes['meetings/2031-04-07/02-dredging/report.md'];
    const file = 'meetings/2031-04-07/02-dredging/report.md';
    const grouped = report.replace(
      'authors: [tide-institute, {id: moss-joe, as: J. Moss}]',
      'authors: [{organisation: tide-institute, people: [B. Rill, moss-joe]}, {organisation: Quay Trust, people: [C. Sand]}, D. Tarn]',
    );
    const document = siteContext({ ...changes, [file]: grouped }, '2031-05-01').record.documentById.get(
      '2031-04-07/2/report',
    );
    const lines = document && titleBlock(document).filter(({ name }) => name.startsWith('Author'));
    expect(lines?.map(({ name, parts }) => [name, ...parts.map(({ text }) => text)])).toEqual([
      ['Authors, Tide Institute', 'B. Rill', 'Joe Moss, Dock Clerk'],
      ['Author, Quay Trust', 'C. Sand'],
      ['Author', 'D. Tarn'],
    ]);
    expect(lines?.[0]?.parts[1]?.address).toBe('/members/moss-joe/');
    const wrong = smallRecord({ ...changes, [file]: grouped.replace('organisation: tide-i', 'organisation: tid-i') });
    expect(wrong.problems[0]).toMatchObject({ file, remedy: 'Did you mean "tide-institute"?' });
  });

  it('and an id that there is not is told', () => {
    const [problem] = smallRecord({
      ...changes,
      'meetings/2031-04-07/meeting.md': changes['meetings/2031-04-07/meeting.md'].replace(
        'id: moss-joe',
        'id: mos-joe',
      ),
    }).problems;
    expect(problem).toMatchObject({
      message: 'There is no person or organisation "mos-joe".',
      remedy: 'Did you mean "moss-joe"?',
    });
  });
});

describe('The pack has what the web has', () => {
  const place = { meeting, item, context };

  it('the notes to the public on the front sheet of the agenda', () => {
    const [pack] = meeting.packs;
    const pageMap = { pages: 1, labels: ['1'], documents: [] } as never;
    const html = pack && printFrontSheet(meeting, pack, { context, pageMap });
    expect(html).toMatch(/Tea will be served\.[^]*<th scope="col">Items/u);
  });

  it('who presents, in the work programme', () => {
    const programme = item.documents.find(({ form }) => form === 'work-programme');
    const html = programme?.form === 'work-programme' ? printDocument(programme, place) : '';
    expect(html).toContain('<p>Presented by Joe Moss, Harbour Clerk; the Institute</p>');
  });

  it('the subtitle, and search finds it with the lines at the head', () => {
    const paper = item.documents[0];
    const html = paper?.form === 'paper' ? printDocument(paper, place) : '';
    expect(html).toContain('<p class="lead">What the tides did</p>');
    const found = searchEntries({ ...context, suppliedText: new Map() })
      .filter(({ page }) => page === '/meetings/2031-04-07/2/report/')
      .flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(found).toContain('What the tides did');
    expect(found.join(' ')).toContain('Wards affected: All of them. Cabinet member: Councillor Quill.');
  });
});
