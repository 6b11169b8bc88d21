import { describe, expect, it } from 'vitest';
import { readMeetingPaper } from '../../scripts/importing/meeting-paper.ts';
import type { MeetingPaper } from '../../scripts/importing/meeting-paper.ts';
import { printedPeople } from '../../scripts/importing/printed-people.ts';
import { printedWhen } from '../../scripts/importing/printed-when.ts';
import { edited, smallContent } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';
import { listOf, paragraph, run, wordDocument } from './word-document.ts';

const wanted = { name: 'x', kind: 'paper', changes: undefined, dropComments: false, language: 'en-GB' } as const;
const body: Changes = {
  'standing-text/minutes.md': '---\ntitle: Minutes\nrole: minutes\n---\n',
  'standing-text/urgent.md': '---\ntitle: Any other business\nrole: urgent\n---\n',
};

function read(kind: 'agenda' | 'minutes', parts: readonly string[], changes: Changes = body): MeetingPaper {
  const { record } = smallRecord(changes);
  const bytes = wordDocument({ numbering: listOf(['decimal', '%1.']), body: parts.join('') });
  return readMeetingPaper(bytes, wanted, { kind, record, id: undefined });
}

/** The body with the file that was read, which must be right. */
function withFile(path: string, text: string, changes: Changes = body): ReturnType<typeof smallRecord>['record'] {
  const { record, problems } = smallRecord({ ...changes, [path]: text });
  expect(problems).toEqual([]);
  return record;
}

describe('An agenda', () => {
  const item = (words: string): string => paragraph(words, { list: '1' });
  const { draft } = read('agenda', [
    paragraph('Harbour Scrutiny Panel', { style: 'Heading1' }),
    paragraph('You are invited to the meeting on Monday 2 June 2031 at 6.30pm in the Custom House.'),
    paragraph('Agenda', { style: 'Heading2' }),
    item('Apologies for absence'),
    item('Minutes of the meeting of 7 April 2031'),
    item('Lamps: report of the harbour master'),
    item('Any other business'),
    paragraph('Bertram Quill, Clerk, 20 May 2031'),
  ]);

  it('gives day and hour, and items that are standing ones or not', () => {
    const meeting = withFile('meetings/2031-06-02/meeting.md', draft.text).meetingById.get('2031-06-02');
    expect([meeting?.date, meeting?.start]).toEqual(['2031-06-02', '18:30']);
    expect(meeting?.items.map(({ number, title, standing }) => [number, title, standing?.role])).toEqual([
      ['1', 'Apologies for absence', 'apologies'],
      ['2', 'Minutes of the meeting of 7 April 2031', 'minutes'],
      ['3', 'Lamps: report of the harbour master', undefined],
      ['4', 'Any other business', 'urgent'],
    ]);
  });

  it('loses no line: what is no item is a note to the public', () => {
    expect(draft.text).toContain('in the Custom House.');
    expect(draft.text).toContain('Bertram Quill, Clerk, 20 May 2031');
  });
});

describe('Minutes', () => {
  const bold = (words: string): string => run(words, '<w:b/>');
  const changes = {
    ...body,
    'meetings/2031-06-02/meeting.md':
      '---\ndate: "2031-06-02"\nstate: held\nitems:\n  - {number: "1", standing: apologies}\n  - {number: "2", title: Lamps on the quay}\n---\n',
  };
  const parts = [
    paragraph('Minutes of the meeting held on Monday 2 June 2031', { style: 'Heading1' }),
    paragraph(`${bold('Present:')}${run(' Cllrs A. Fennimore (Chair) and I. Nobody')}`),
    paragraph(`${bold('Apologies:')}${run(' Cllr Quill')}`),
    paragraph('43. Apologies', { style: 'Heading2' }),
    paragraph('Apologies were received.'),
    paragraph('44. Lamps', { style: 'Heading2' }),
    paragraph('The lamps were seen. RESOLVED that the lamps be bought. The Panel thanked the staff.'),
    paragraph(bold('RESOLVED:')),
    paragraph('(a) that the report be noted; (b) that the chains be mended.'),
  ];
  const { draft } = read('minutes', parts, changes);
  const record = withFile('meetings/2031-06-02/minutes.md', draft.text, changes);
  const minutes = record.meetingById.get('2031-06-02')?.minutes;

  it('know who was there, by any form of the name, and tell who is not known', () => {
    expect(minutes?.attendance.present.map(({ person, capacity }) => [person.id, capacity])).toEqual([
      ['fennimore-ada', 'Chair'],
    ]);
    expect(minutes?.attendance.apologies.map(({ person }) => person.id)).toEqual(['quill-bertram']);
    expect(draft.doubts).toContain('Nobody in people.yaml, or more than one, is called “I. Nobody”.');
  });

  it('have their numbers and the items that they record', () => {
    expect(minutes?.minutes.map(({ number, title, itemKey }) => [number, title, itemKey])).toEqual([
      ['43', 'Apologies', '1'],
      ['44', 'Lamps', '2'],
    ]);
  });

  it('have what was resolved in blocks, with its clauses, and the words around it where they were', () => {
    const blocks = minutes?.minutes[1]?.blocks ?? [];
    expect(blocks.map((block) => block.kind)).toEqual(['prose', 'resolved', 'prose', 'resolved']);
    const last = blocks[3];
    expect(last?.kind === 'resolved' && last.clauses.map(({ label, text }) => [label, text])).toEqual([
      ['(a)', 'that the report be noted;'],
      ['(b)', 'that the chains be mended.'],
    ]);
  });

  it('that are numbered otherwise than the body says tell their form', () => {
    const other = read(
      'minutes',
      [
        paragraph('Minutes', { style: 'Heading1' }),
        paragraph('FC/31/101 Lamps', { style: 'Heading2' }),
        paragraph('Seen.'),
      ],
      changes,
    );
    expect(other.draft.text).toContain('## FC/31/101 Lamps');
    expect(other.draft.doubts[0]).toContain('minutes: {number: "FC/{yy}/{number}"}');
  });
});

it.each([
  [['Meeting: Tuesday, 13 October 2026 at 7.00 pm', 'minutes of 8 September 2026'], '2026-10-13', '19:00'],
  [['Issued 1 May 2026', 'to be held on the 12th of May 2026, 14:00 hours'], '2026-05-12', '14:00'],
  [['No day is given'], undefined, undefined],
] as const)('%j is on %s at %s', (lines, date, start) => {
  expect(printedWhen(lines)).toEqual({ date, start });
});

it('People are parted outside brackets, and posts are no people', () => {
  const { record } = smallRecord(
    edited('people.yaml', 'name: Cllr Ada Fennimore', 'name: Cllr Ada Fennimore\n    variants: [A. M. Fennimore]'),
  );
  const found = printedPeople(
    'Cllr A. M. Fennimore (Chair, until item 4); B Quill, Town Clerk',
    record.people.values(),
  );
  expect(found.map(({ person, note }) => [person?.id, note])).toEqual([
    ['fennimore-ada', 'Chair, until item 4'],
    ['quill-bertram', undefined],
  ]);
  expect(smallContent['people.yaml']).toContain('quill-bertram');
});
