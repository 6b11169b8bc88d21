import { describe, expect, it } from 'vitest';
import { bodyKinds, draftBody } from '../../scripts/drafting/body-draft.ts';
import { yamlText } from '../../scripts/sources/written-yaml.ts';
import type { Draft } from '../../scripts/drafting/draft.ts';
import { draftMeeting } from '../../scripts/drafting/meeting-draft.ts';
import { draftMinutes, expectedMembers, nextMinuteNumbers } from '../../scripts/drafting/minutes-draft.ts';
import { draftPaper } from '../../scripts/drafting/paper-draft.ts';
import { draftAction, draftQuestion } from '../../scripts/drafting/register-draft.ts';
import { buildRecord } from '../../scripts/record/build.ts';
import type { Meeting } from '../../scripts/record/meetings/meeting.ts';
import type { BodyRecord } from '../../scripts/record/record.ts';
import { ruleInput } from '../../scripts/rules/input.ts';
import { runRules } from '../../scripts/rules/run.ts';
import { checkSources } from '../../scripts/sources/load.ts';
import { edited, smallContent } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const programme = `entries:
  - id: lamps
    date: "2031-06-02"
    year: 2031/32
    title: Lamps on the quay
    presenting: [quill-bertram]
  - id: visit
    date: "2031-06-02"
    year: 2031/32
    title: Visit to the lock
    kind: visit
`;

const standing: Changes = {
  'work-programme.yaml': programme,
  'standing-text/minutes.md': '---\ntitle: Minutes\nrole: minutes\n---\n',
  'standing-text/urgent.md': '---\ntitle: Urgent business\nrole: urgent\n---\n',
  ...edited(
    'meetings/2031-04-07/meeting.md',
    '  - number: "2"',
    '  - number: "1a"\n    standing: minutes\n  - number: "3"\n    standing: urgent\n  - number: "2"',
  ),
};

/** The body with what was drafted, which must be right in every file. */
function withDraft(changes: Changes, { files }: Draft): BodyRecord {
  const { record, problems } = smallRecord({
    ...changes,
    ...Object.fromEntries(files.map(({ path, text }) => [path, text])),
  });
  expect(problems).toEqual([]);
  return record;
}

function meetingOf(record: BodyRecord, id: string): Meeting {
  const meeting = record.meetingById.get(id);
  if (meeting === undefined) throw new Error(`no meeting ${id}`);
  return meeting;
}

describe(draftMeeting, () => {
  const { record } = smallRecord(standing);
  const drafted = withDraft(standing, draftMeeting(record, { date: '2031-06-02' }));
  const meeting = meetingOf(drafted, '2031-06-02');

  it('has the standing items in the order of the last agenda, and between them what the work programme has for the day', () => {
    expect(meeting.items.map(({ number, title }) => `${number ?? ''} ${title}`)).toEqual([
      '1 Apologies',
      '2 Minutes',
      '3 Lamps on the quay',
      '4 Urgent business',
    ]);
  });

  it('binds in the minutes that are to be confirmed, and holds the place of a report', () => {
    expect(meeting.items[1]?.documents).toMatchObject([{ form: 'minutes', minutesOf: '2031-04-07' }]);
    expect(meeting.items[2]?.documents).toMatchObject([{ form: 'to-follow', title: 'Report on Lamps on the quay' }]);
  });

  it('takes the hour of the last meeting and the Chair of the day', () => {
    expect(meeting.start).toBe('14:00');
    expect(meeting.chair?.id).toBe('fennimore-ada');
  });

  it('brings what was deferred to the day', () => {
    const changes = {
      ...standing,
      ...edited(
        'meetings/2031-04-07/meeting.md',
        '    ask: To note',
        '    outcome: deferred\n    deferred-to: "2031-06-02"\n    ask: To note',
      ),
    };
    const { files } = draftMeeting(smallRecord(changes).record, { date: '2031-06-02' });
    expect(files[0]?.text).toContain('title: Dredging');
    expect(files[0]?.text).toContain('deferred-from: "2031-04-07"');
  });
});

describe(draftMinutes, () => {
  const changes = {
    ...standing,
    'meetings/2031-06-02/meeting.md': draftMeeting(smallRecord(standing).record, { date: '2031-06-02' }).files[0]?.text,
  };
  const { record } = smallRecord(changes);
  const meeting = meetingOf(record, '2031-06-02');

  it('expects the members of the day', () => {
    expect(expectedMembers(record, meeting).map(({ id }) => id)).toEqual(['fennimore-ada', 'quill-bertram']);
  });

  it('numbers on from the last minutes, with a heading for each item', () => {
    const draft = draftMinutes(record, meeting, { present: ['fennimore-ada'], apologies: ['quill-bertram'] });
    const { minutes } = meetingOf(withDraft(changes, draft), '2031-06-02');
    expect(minutes?.minutes.map(({ number, title, itemKey }) => [number, title, itemKey])).toEqual([
      ['43', 'Apologies', '1'],
      ['44', 'Minutes', '2'],
      ['45', 'Lamps on the quay', '3'],
      ['46', 'Urgent business', '4'],
    ]);
    expect(minutes?.attendance.present.map(({ person }) => person.id)).toEqual(['fennimore-ada']);
  });

  it('refuses a meeting that has minutes', () => {
    expect(() => draftMinutes(record, meetingOf(record, '2031-04-07'), { present: [], apologies: [] })).toThrow(
      'The meeting 2031-04-07 has minutes already.',
    );
  });

  it('begins anew with the year where the body does', () => {
    const own = {
      ...changes,
      ...edited('panel.yaml', 'contact:', 'minutes: {number: "HP/{yy}/{number}"}\ncontact:'),
      'meetings/2031-04-07/minutes.md': (smallContent['meetings/2031-04-07/minutes.md'] ?? '')
        .replace('## 41', '## HP/31/41')
        .replace('## 42', '## HP/31/42'),
      'meetings/2031-04-07/02-dredging/report.md': (
        smallContent['meetings/2031-04-07/02-dredging/report.md'] ?? ''
      ).replace(' See [minute 42](minute:42).', ''),
    };
    const { record: other } = smallRecord(own);
    expect(nextMinuteNumbers(other, meetingOf(other, '2031-06-02'), 2)).toEqual(['HP/31/43', 'HP/31/44']);
    expect(nextMinuteNumbers(other, { ...meetingOf(other, '2031-06-02'), date: '2032-01-12' }, 1)).toEqual(['HP/32/1']);
  });
});

describe(draftPaper, () => {
  const { record } = smallRecord();
  const meeting = meetingOf(record, '2031-04-07');
  const item = meeting.items.find(({ number }) => number === '2');
  if (item === undefined) throw new Error('no item 2');

  it('has the sections that the form asks for', () => {
    const { files } = draftPaper(meeting, item, { kind: 'report', name: 'second', template: 'board-paper' });
    expect(files[0]?.path).toBe('meetings/2031-04-07/02-dredging/second.md');
    expect(files[0]?.text.match(/^## .*$/gmu)).toEqual(['## 1. Finance', '## 2. Legal', '## 3. Equalities']);
  });

  it('never takes the name of a paper that is there, and labels the next appendix', () => {
    expect(draftPaper(meeting, item, { kind: 'report' }).files[0]?.path).toContain('/report-1.md');
    expect(draftPaper(meeting, item, { kind: 'appendix' }).files[0]?.text).toContain('label: Appendix 1');
  });
});

describe('the other drafts', () => {
  it('are right', () => {
    const meeting = { date: '2031-04-07' };
    const action = draftAction({ from: '42ii', meeting, title: 'Say what it costs', owner: 'The harbour master' });
    const question = draftQuestion({ meeting, title: 'Lamps & chains' });
    expect(question.files[0]?.path).toBe('questions/2031-04-07-lamps-chains.md');
    withDraft({}, { files: [...action.files, ...question.files], next: [] });
  });
});

describe.each(bodyKinds)('a new %s', (kind) => {
  it('is whole: nothing is found in it', () => {
    const { files } = draftBody({
      kind,
      id: 'marsh',
      name: 'Marsh Town Council',
      url: 'https://marsh.example.org/',
      email: 'clerk@marsh.example.org',
    });
    const { sources, problems } = checkSources({
      folder: '/content',
      paths: files.map(({ path }) => path),
      texts: new Map(files.map(({ path, text }) => [path, text])),
    });
    if (sources === undefined) throw new Error('cannot be read');
    const { record, problems: unlinked } = buildRecord(sources);
    expect([...problems, ...unlinked]).toEqual([]);
    expect(runRules(ruleInput(record, '2031-01-01')).findings).toEqual([]);
  });
});

it('fields are written so that they are read as they were meant', () => {
  expect(
    yamlText({
      date: '2031-04-07',
      number: '7',
      title: 'Footpath #12: closure',
      none: undefined,
      empty: [],
      ids: ['a-b', 'c'],
    }),
  ).toBe('date: "2031-04-07"\nnumber: "7"\ntitle: "Footpath #12: closure"\nids: [a-b, c]\n');
});
