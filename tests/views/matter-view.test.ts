import { describe, expect, it } from 'vitest';
import { carriedOver, deferralView } from '../../scripts/views/deferral-view.ts';
import type { DeferralStepView } from '../../scripts/views/deferral-view.ts';
import { matterView } from '../../scripts/views/matter-view.ts';
import { minuteView } from '../../scripts/views/minute-view.ts';
import type { Changes } from '../fixtures/content-folder.ts';
import { siteContext } from '../fixtures/site-context.ts';

const meeting = (date: string, items: string, state = 'held') =>
  `---\ndate: "${date}"\nstate: ${state}\nitems:\n${items}---\n`;
const files: Changes = {
  'topics.yaml': 'topics:\n  - {id: quay, title: The quay}\n',
  'meetings/2031-02-03/meeting.md': meeting(
    '2031-02-03',
    '  - {number: "4", title: Lighting, topics: [quay], outcome: noted}\n',
  ),
  'meetings/2031-03-03/meeting.md': meeting(
    '2031-03-03',
    '  - {number: "9", title: Quay works, minutes: ["40"], topics: [quay], outcome: deferred, deferred-to: "2031-05-05"}\n  - {number: "10", title: Signs, outcome: deferred}\n',
  ),
  'meetings/2031-03-03/minutes.md':
    '---\nstatus: draft\npresent: [fennimore-ada]\n---\n\n## 40 Quay works\n\nIt was too late in the day.\n',
  'meetings/2031-05-05/meeting.md': meeting(
    '2031-05-05',
    '  - {number: "8", title: Quay works, topics: [quay], deferred-from: "2031-03-03"}\n',
    'published',
  ),
  'meetings/2031-06-02/meeting.md': meeting(
    '2031-06-02',
    '  - {number: "3", title: Quay works, topics: [quay]}\n',
    'cancelled',
  ),
  'meetings/2031-07-07/meeting.md': meeting(
    '2031-07-07',
    '  - {number: "5", title: Quay works, topics: [quay]}\n',
    'scheduled',
  ),
  'work-programme.yaml':
    'entries:\n  - {id: visit, year: 2031/32, title: A visit to the quay, topics: [quay]}\n  - {id: done, year: 2031/32, title: Lamps, status: done, topics: [quay]}\n',
};
const context = siteContext(files, '2031-04-10');
const { record } = context;
const itemOf = (id: string) => {
  const item = record.itemById.get(id);
  const at = item && record.meetingById.get(item.meetingId);
  if (item === undefined || at === undefined) throw new Error(`There is no item ${id}.`);
  return { item, at };
};
const outline = (steps: readonly DeferralStepView[] = []) =>
  steps.map(({ date, item, minutes }) => [date, item?.text, ...minutes.map(({ text }) => text)]);

describe('The trail of an item that was put off', () => {
  it('is on both of its pages, with the minute that put it off', () => {
    expect(outline(deferralView(itemOf('2031-03-03/9').item, record)?.to)).toEqual([
      ['2031-05-05', 'Item 8, Quay works'],
    ]);
    expect(outline(deferralView(itemOf('2031-05-05/8').item, record)?.from)).toEqual([
      ['2031-03-03', 'Item 9, Quay works', 'minute 40'],
    ]);
  });

  it('is on the page of the minute', () => {
    const minute = record.minuteByKey.get('40');
    expect(outline(minute && minuteView(minute, context).deferral?.to)).toEqual([['2031-05-05', 'Item 8, Quay works']]);
  });

  it('is not there for items that were not put off', () => {
    expect(deferralView(itemOf('2031-02-03/4').item, record)).toBeUndefined();
  });
});

describe('What a meeting carries over', () => {
  it('is to be done next: where it was put off to, or that no meeting is named', () => {
    const { at } = itemOf('2031-03-03/9');
    expect(carriedOver(at, record)?.putOff.map(({ item, to }) => [item.text, ...outline(to)])).toEqual([
      ['Item 9, Quay works', ['2031-05-05', 'Item 8, Quay works']],
      ['Item 10, Signs'],
    ]);
  });

  it('is told by the meeting that takes it up', () => {
    const { at } = itemOf('2031-05-05/8');
    expect(carriedOver(at, record)?.takenUp.map(({ item, from }) => [item.text, ...outline(from)])).toEqual([
      ['Item 8, Quay works', ['2031-03-03', 'Item 9, Quay works', 'minute 40']],
    ]);
  });

  it('is missed where the agenda does not have it', () => {
    const forgotten = siteContext(
      {
        ...files,
        'meetings/2031-05-05/meeting.md': meeting('2031-05-05', '  - {number: "1", title: Signs}\n', 'published'),
      },
      '2031-04-10',
    ).record;
    const at = forgotten.meetingById.get('2031-05-05');
    expect(at && carriedOver(at, forgotten)?.missing).toEqual([
      {
        item: { text: 'Item 9, Quay works', address: '/meetings/2031-03-03/9/' },
        meeting: { text: '3 March 2031', address: '/meetings/2031-03-03/' },
      },
    ]);
  });

  it('is nothing at most meetings', () => {
    expect(carriedOver(itemOf('2031-02-03/4').at, record)).toBeUndefined();
  });
});

describe('One matter at other meetings', () => {
  it('was considered before and comes back, at meetings that take place and in the work programme', () => {
    const { item, at } = itemOf('2031-05-05/8');
    const { before, after, planned } = matterView(item, at, context);
    expect(before.map(({ date, text, outcome }) => [date, text, outcome?.words])).toEqual([
      ['2031-02-03', 'Lighting', undefined],
      ['2031-03-03', 'Quay works', 'Deferred'],
    ]);
    expect(after.map(({ date, text }) => [date, text])).toEqual([['2031-07-07', 'Quay works']]);
    expect(planned).toEqual(['A visit to the quay, 2031/32, day to be fixed']);
  });
});

describe('A topic of many years', () => {
  const day = (month: number) => `20${30 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
  const many = siteContext(
    {
      'topics.yaml': 'topics:\n  - {id: quay, title: The quay}\n',
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, month) => [
          `meetings/${day(month)}/meeting.md`,
          meeting(day(month), '  - {number: "4", title: Quay works, topics: [quay], outcome: noted}\n'),
        ]),
      ),
    },
    '2033-01-10',
  );

  it('has its nearest ten on either side named on an item, and the rest counted', () => {
    const item = many.record.itemById.get(`${day(15)}/4`);
    const at = item && many.record.meetingById.get(item.meetingId);
    if (item === undefined || at === undefined) throw new Error('The item is not there.');
    const { before, after, more } = matterView(item, at, many);
    expect([before.length, before[0]?.date, before.at(-1)?.date]).toEqual([10, day(5), day(14)]);
    expect([after.length, after[0]?.date, after.at(-1)?.date]).toEqual([10, day(16), day(25)]);
    expect(more).toBe(29 - 20);
  });
});
