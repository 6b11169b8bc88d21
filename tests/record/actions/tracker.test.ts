import { describe, expect, it } from 'vitest';
import { actionOn, trackerAsAt, trackerOn } from '../../../scripts/record/actions/tracker.ts';
import type { Tracker } from '../../../scripts/record/actions/tracker.ts';
import { meeting } from '../../fixtures/record/meeting.ts';
import { action, update } from '../../fixtures/record/registers.ts';

const july = meeting('2025-07-28');
const september = meeting('2025-09-08');
const cancelled = meeting('2025-10-06', { state: 'cancelled' });
const november = meeting('2025-11-17');
const january = meeting('2026-01-05');

const data = action('898b.iii', {
  opened: '2025-07-28',
  due: '2025-10-01',
  updates: [
    update('2025-09-08', { status: 'ongoing', text: 'Offices work together.' }),
    update('2025-11-17', { text: 'Briefing on 12 December.' }),
    update('2026-01-05', { status: 'discharged', minute: '931' }),
  ],
});
const fines = action('898b.v', {
  opened: '2025-07-28',
  updates: [
    update('2025-09-08', { status: 'proposed-for-discharge', text: 'Sent.' }),
    update('2025-09-08', { status: 'discharged', minute: '909' }),
  ],
});
const question = action('910', {
  updates: [update('2025-11-17', { status: 'proposed-for-discharge' })],
  answeredBy: ['2025-11-17/5/letter', '2026-01-05/5/letter'],
});
const record = {
  meetings: [july, september, cancelled, november, january],
  registers: { actions: [data, fines, question] },
};

const outline = ({ outstanding, discharged, since }: Tracker) => ({
  outstanding: outstanding.map(
    ({ action: { key }, statusWords, latest }) =>
      `${key}: ${statusWords}${latest?.text === undefined ? '' : ` (${latest.text})`}`,
  ),
  discharged: discharged.map(({ action: { key }, minute, date }) => `${key} by ${minute ?? 'nobody knows'} on ${date}`),
  since: since?.id,
});

describe('The tracker as at a meeting', () => {
  it('is empty in the pack of the meeting that opens the first action', () => {
    expect(outline(trackerAsAt(july, record))).toEqual({ outstanding: [], discharged: [], since: undefined });
  });

  it('still shows what that meeting itself discharges, with what was proposed', () => {
    expect(outline(trackerAsAt(september, record))).toEqual({
      outstanding: ['898b.iii: Ongoing (Offices work together.)', '898b.v: Proposed for discharge (Sent.)'],
      discharged: [],
      since: '2025-07-28',
    });
  });

  it('shows next time what was discharged since, by which minute and when, and passes over a cancelled meeting', () => {
    expect(outline(trackerAsAt(november, record))).toEqual({
      outstanding: ['898b.iii: Ongoing (Briefing on 12 December.)', '910: Proposed for discharge'],
      discharged: ['898b.v by 909 on 2025-09-08'],
      since: '2025-09-08',
    });
  });

  it('keeps the status when an update brings only words, and knows what is overdue', () => {
    const rows = trackerAsAt(november, record).outstanding;
    expect(rows.map(({ overdue }) => overdue)).toEqual([true, false]);
    expect(trackerAsAt(september, record).outstanding[0]?.overdue).toBe(false);
  });

  it('lists papers that answer an action once their meeting has come', () => {
    expect(trackerAsAt(november, record).outstanding[1]?.answeredBy).toEqual(['2025-11-17/5/letter']);
  });
});

describe('An action that was closed nobody knows how', () => {
  const lost = action('620', {
    opened: '2025-07',
    updates: [update('2025-09-08', { status: 'closed', text: 'No longer in the tracker.' })],
  });
  const withLost = { ...record, registers: { actions: [lost] } };

  it('is outstanding until then, though only the month of its meeting is known', () => {
    expect(outline(trackerAsAt(september, withLost)).outstanding).toEqual(['620: Outstanding']);
  });

  it('is neither outstanding nor discharged after that', () => {
    expect(outline(trackerAsAt(november, withLost))).toEqual({ outstanding: [], discharged: [], since: '2025-09-08' });
    expect(outline(trackerOn('2025-09-09', withLost))).toEqual({
      outstanding: [],
      discharged: [],
      since: '2025-09-08',
    });
  });

  it('says so in words', () => {
    expect(actionOn(lost, '2025-11-17').statusWords).toBe('Dropped from the tracker');
  });
});

describe('The tracker of a day', () => {
  it('counts what that day’s meeting opened and discharged', () => {
    expect(outline(trackerOn('2025-09-08', record))).toEqual({
      outstanding: ['898b.iii: Ongoing (Offices work together.)', '910: Outstanding'],
      discharged: ['898b.v by 909 on 2025-09-08'],
      since: '2025-09-08',
    });
  });

  it('shows today what is still open', () => {
    expect(outline(trackerOn('2026-02-01', record))).toEqual({
      outstanding: ['910: Proposed for discharge'],
      discharged: ['898b.iii by 931 on 2026-01-05'],
      since: '2026-01-05',
    });
  });
});
