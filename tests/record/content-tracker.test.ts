import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attendanceTable } from '../../scripts/record/minutes/attendance-count.ts';
import { buildRecord } from '../../scripts/record/build.ts';
import { deferralTrail } from '../../scripts/record/meetings/deferral-trail.ts';
import { vetoThreshold } from '../../scripts/record/police-and-crime-panel/veto.ts';
import { preceptRounds } from '../../scripts/record/police-and-crime-panel/precept-round.ts';
import { presentAt } from '../../scripts/record/minutes/presence.ts';
import { trackerAsAt, trackerOn } from '../../scripts/record/actions/tracker.ts';
import type { Tracker } from '../../scripts/record/actions/tracker.ts';
import { loadSources } from '../../scripts/sources/load.ts';

/** The Panel's own content against what its packs printed, row by row. */
const { record } = buildRecord(await loadSources(resolve(import.meta.dirname, '../../content')));

const meetingOf = (id: string) => {
  const meeting = record.meetingById.get(id);
  if (meeting === undefined) throw new Error(`There is no meeting ${id}.`);
  return meeting;
};
/** As the trackers print it: the minute, with the clause only where they give one. */
const printed = ({ outstanding }: Tracker): readonly string[] =>
  outstanding.map(({ action: { reference }, statusWords }) => `${reference}: ${statusWords}`);
const discharged = ({ discharged: rows }: Tracker): readonly string[] =>
  rows.map(({ action: { reference }, minute }) => `${reference} by ${minute ?? 'an unknown minute'}`);

describe('The tracker as at a meeting is the one that its pack printed', () => {
  it('9 January 2023: nine outstanding, three of them of meetings whose day is not known, and four completed', () => {
    expect(printed(trackerAsAt(meetingOf('2023-01-09'), record))).toEqual([
      '620: Outstanding',
      '629: Outstanding',
      '630: Outstanding',
      '672ii: Answered',
      '672iii: Answered',
      '673ii: Answered',
      '674: Answered',
      '676ii: Outstanding',
      '676iii: Outstanding',
      '687 iii a: Outstanding',
      '687 iii b: Outstanding',
      '687 iii c: Outstanding',
      '687 iii d: Outstanding',
    ]);
  });

  it('none of them is in a later tracker, and none is said to have been discharged', () => {
    const tracker = trackerAsAt(meetingOf('2025-07-28'), record);
    expect([printed(tracker), discharged(tracker)]).toEqual([[], []]);
  });

  it('8 September 2025: three rows of minute 898', () => {
    expect(printed(trackerAsAt(meetingOf('2025-09-08'), record))).toEqual([
      '898iii: Ongoing',
      '898iv: Proposed for discharge',
      '898v: Proposed for discharge',
    ]);
  });

  it('17 November 2025: 898, 910 and 911ii; two were discharged by minute 909', () => {
    const tracker = trackerAsAt(meetingOf('2025-11-17'), record);
    expect(printed(tracker)).toEqual(['898iii: Ongoing', '910: Proposed for discharge', '911ii: Ongoing']);
    expect(discharged(tracker)).toEqual(['898iv by 909', '898v by 909']);
  });

  it('2 February 2026: minute 931 had discharged 898 and 921(a-d)', () => {
    expect(discharged(trackerAsAt(meetingOf('2026-02-02'), record))).toEqual(
      expect.arrayContaining(['898iii by 931', '921(a) by 931', '921(b) by 931', '921(c) by 931', '921(d) by 931']),
    );
  });

  it('16 March 2026: two rows of 933 and one of 942, none with an update of that day', () => {
    const tracker = trackerAsAt(meetingOf('2026-03-16'), record);
    expect(printed(tracker)).toEqual(['933iii: Outstanding', '933ii: Outstanding', '942i: Outstanding']);
    expect(tracker.outstanding.filter(({ latest }) => latest?.date === '2026-03-16')).toEqual([]);
  });

  it('and on the day after, nothing new is known', () => {
    expect(printed(trackerOn('2026-03-17', record))).toHaveLength(3);
  });
});

describe('Attendance is what the minutes list', () => {
  it.each([
    ['2022-11-14', 12, 5],
    ['2025-07-28', 11, 4],
    ['2025-09-08', 13, 5],
    ['2026-01-05', 9, 3],
    ['2026-02-02', 10, 5],
  ])('%s: %i present, %i apologies', (id, present, apologies) => {
    const { rows, meetings } = attendanceTable(record.meetings, record.people.values());
    const at = meetings.findIndex((meeting) => meeting.id === id);
    const kinds = rows.map(({ cells }) => cells[at]?.kind);
    expect(kinds.filter((kind) => kind === 'present' || kind === 'substitute')).toHaveLength(present);
    expect(kinds.filter((kind) => kind === 'apologies')).toHaveLength(apologies);
  });

  it('Two members had left before minute 947 was taken on 2 February 2026', () => {
    const { minutes } = meetingOf('2026-02-02');
    expect(
      minutes && [presentAt(minutes, { minuteKey: '946' }).length, presentAt(minutes, { minuteKey: '947' }).length],
    ).toEqual([10, 8]);
  });
});

describe('The precept of 2026/27', () => {
  it('could have been vetoed by ten members (minute 945)', () => {
    expect(vetoThreshold(record.people.values(), '2026-02-02', 'precept')?.votes).toBe(10);
  });

  it('was reviewed on 2 February 2026 without a veto, so that the second meeting was not needed', () => {
    const round = preceptRounds(record, '2026-03-16').find(({ financialYear }) => financialYear === '2026/27');
    expect([
      round?.review?.minute?.key,
      round?.vetoed,
      round?.steps.find(({ key }) => key === 'second-report')?.state,
    ]).toEqual(['945', false, 'not-needed']);
  });
});

it('Commissioning was put off from 2 February to 16 March 2026, and both agendas show it', () => {
  const february = meetingOf('2026-02-02').items.find(({ title }) => /commissioning/iu.test(title));
  const march = meetingOf('2026-03-16').items.find(({ title }) => /commissioning/iu.test(title));
  expect(february && deferralTrail(february, record.meetings).to.map(({ item }) => item?.id)).toEqual([march?.id]);
  expect(march && deferralTrail(march, record.meetings).from.map(({ item }) => item?.id)).toEqual([february?.id]);
});
