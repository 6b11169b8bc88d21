import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../scripts/record/minutes/minute.ts';
import { formatProblem } from '../../scripts/sources/problem.ts';
import { edited } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const messages = (changes: Changes): string => smallRecord(changes).problems.map(formatProblem).join('\n');

describe('the record', () => {
  it('links a meeting with its items, papers, people and minutes', () => {
    const { record, problems } = smallRecord();
    expect(problems).toEqual([]);
    const meeting = record.meetingById.get('2031-04-07');
    expect(meeting?.municipalYear).toBe('2030/31');
    expect(meeting?.chair?.name).toBe('Cllr Ada Fennimore');
    expect(meeting?.items.map(({ number, title, address }) => [number, title, address])).toEqual([
      ['1', 'Apologies', '/meetings/2031-04-07/1/'],
      ['2', 'Dredging', '/meetings/2031-04-07/2/'],
    ]);
    expect(record.documentById.get('2031-04-07/2/report')?.address).toBe('/meetings/2031-04-07/2/report/');
    expect(record.minuteByKey.get('42')?.itemKey).toBe('2');
  });

  it('gives every clause a key from the labels that the clerk printed', () => {
    const minute = smallRecord().record.minuteByKey.get('42');
    expect(minute && clausesOf(minute).map(({ key, label, anchor }) => [key, label, anchor])).toEqual([
      ['42.i', 'i.', 'm-42.i'],
      ['42.ii', 'ii.', 'm-42.ii'],
    ]);
  });

  it('keeps both minutes where a number was used twice, and calls them as the clerk does', () => {
    const twice = (suffix: string) =>
      edited('meetings/2031-04-07/minutes.md', '## 41 Apologies {item=1}', `## 42 Apologies${suffix}`);
    expect([...smallRecord(twice('')).record.minuteByKey.keys()]).toEqual(['42', '42-2']);
    expect([...smallRecord(twice(' {as=42a}')).record.minuteByKey.keys()]).toEqual(['42a', '42']);
  });

  it('puts the agenda pack together from every paper in the order of the agenda', () => {
    const [pack] = smallRecord().record.meetingById.get('2031-04-07')?.packs ?? [];
    expect(pack?.address).toBe('/packs/2031-04-07-agenda-pack.pdf');
    expect(pack?.documentIds).toEqual(['2031-04-07/2/report']);
  });

  it('leaves a paper that a supplement brings to the supplement', () => {
    const changes = edited(
      'meetings/2031-04-07/meeting.md',
      'items:',
      'packs:\n  - id: supplement-1\n    title: Supplement 1\n    reason: The survey came late.\n    documents: [2/report]\nitems:',
    );
    const packs = smallRecord(changes).record.meetingById.get('2031-04-07')?.packs;
    expect(packs?.map(({ id, documentIds }) => [id, documentIds])).toEqual([
      ['2031-04-07-agenda-pack', []],
      ['2031-04-07-supplement-1', ['2031-04-07/2/report']],
    ]);
  });

  it('cannot be changed once built', () => {
    const { record } = smallRecord();
    const meeting = record.meetings[0];
    expect(() => Object.assign(meeting ?? {}, { date: '2031-04-08' })).toThrow(TypeError);
    expect(() => Object.assign(record.minuteByKey.get('42') ?? {}, { number: '43' })).toThrow(TypeError);
  });
});

describe('what does not link is told with its place', () => {
  it('a person that nobody is', () => {
    expect(messages(edited('meetings/2031-04-07/meeting.md', 'fennimore-ada', 'fenimore-ada'))).toBe(
      'meetings/2031-04-07/meeting.md:5:8  There is no person "fenimore-ada".\n    Did you mean "fennimore-ada"?',
    );
  });

  it('somebody present who is nobody', () => {
    expect(messages(edited('meetings/2031-04-07/minutes.md', 'present: [fennimore-ada]', 'present: [dormouse]'))).toBe(
      'meetings/2031-04-07/minutes.md:3:11  There is no person "dormouse".\n    Add "dormouse" to people.yaml, or write the id as it stands there.',
    );
  });

  it('an organisation that is none', () => {
    expect(messages(edited('people.yaml', 'organisation: northside', 'organisation: northsde'))).toBe(
      'people.yaml:6:23  There is no organisation "northsde".\n    Did you mean "northside"?',
    );
  });

  it('an id used twice', () => {
    expect(messages(edited('people.yaml', 'id: quill-bertram', 'id: fennimore-ada'))).toContain(
      'The id "fennimore-ada" is used twice.',
    );
  });

  it('a paper that is not in the folder', () => {
    expect(messages(edited('meetings/2031-04-07/meeting.md', '[report]', '[reprot]'))).toBe(
      'meetings/2031-04-07/meeting.md:13:17  There is no paper "reprot" in the folder of this item.\n    Did you mean "report"?',
    );
  });

  it('a standing text that is none', () => {
    expect(messages(edited('meetings/2031-04-07/meeting.md', 'standing: apologies', 'standing: apology'))).toBe(
      'meetings/2031-04-07/meeting.md:8:15  There is no standing text "apology".\n    Make the file standing-text/apology.md.',
    );
  });

  it('minutes of a meeting that has none', () => {
    expect(messages(edited('meetings/2031-04-07/meeting.md', '[report]', '[report, {minutes: "2031-01-06"}]'))).toBe(
      'meetings/2031-04-07/meeting.md:13:35  There are no minutes of a meeting on 2031-01-06.\n    Write meetings/2031-01-06/minutes.md, or take this entry out until they are there.',
    );
  });

  it('an item number used twice', () => {
    expect(messages(edited('meetings/2031-04-07/meeting.md', 'number: "2"', 'number: "1"'))).toContain(
      'meetings/2031-04-07/meeting.md:9:13  Item 1 stands twice on this agenda.',
    );
  });

  it('a minute for an item that is not on the agenda', () => {
    expect(messages(edited('meetings/2031-04-07/minutes.md', '{item=2}', '{item=9}'))).toBe(
      'meetings/2031-04-07/minutes.md:11:1  The agenda of this meeting has no item 9.\n    Write the number as meeting.md has it, or leave {item=...} out.',
    );
  });

  it('a folder whose name is not the date of its meeting', () => {
    expect(messages(edited('meetings/2031-04-07/meeting.md', 'date: "2031-04-07"', 'date: "2031-04-08"'))).toContain(
      'The meeting is dated 2031-04-08, but its folder is called "2031-04-07".',
    );
  });
});
