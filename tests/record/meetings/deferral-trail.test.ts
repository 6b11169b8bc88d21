import { describe, expect, it } from 'vitest';
import { deferralTrail, deferredHereButMissing } from '../../../scripts/record/meetings/deferral-trail.ts';
import type { Item, Meeting } from '../../../scripts/record/meetings/meeting.ts';
import { item, meeting } from '../../fixtures/record/meeting.ts';

const at = (id: string, items: readonly Item[]): Meeting => meeting(id, { items });
const ids = (item: Item, meetings: readonly Meeting[]) => {
  const { from, to } = deferralTrail(item, meetings);
  return { from: from.map((step) => step.item?.id ?? step.date), to: to.map((step) => step.item?.id ?? step.date) };
};

describe('An item that was put off', () => {
  const first = item('2026-01-05', '6', { title: 'Commissioning', deferredTo: '2026-02-02' });
  const second = item('2026-02-02', '9', { title: 'Commissioning', deferredTo: '2026-03-16' });
  const third = item('2026-03-16', '8', { title: 'COMMISSIONING', deferredFrom: '2026-02-02' });
  const other = item('2026-03-16', '9', { title: 'People' });
  const meetings = [at('2026-01-05', [first]), at('2026-02-02', [second]), at('2026-03-16', [other, third])];

  it('shows on every meeting where it came from and where it went', () => {
    expect(ids(first, meetings)).toEqual({ from: [], to: ['2026-02-02/9', '2026-03-16/8'] });
    expect(ids(second, meetings)).toEqual({ from: ['2026-01-05/6'], to: ['2026-03-16/8'] });
    expect(ids(third, meetings)).toEqual({ from: ['2026-01-05/6', '2026-02-02/9'], to: [] });
    expect(ids(other, meetings)).toEqual({ from: [], to: [] });
  });

  it('is found at the other end although only one of the two meetings says so', () => {
    const silent = item('2026-03-16', '8', { title: 'Services that are commissioned', topics: ['commissioning'] });
    const says = item('2026-02-02', '9', {
      title: 'Commissioning',
      topics: ['commissioning'],
      deferredTo: '2026-03-16',
    });
    const both = [at('2026-02-02', [says]), at('2026-03-16', [silent])];
    expect(ids(silent, both)).toEqual({ from: ['2026-02-02/9'], to: [] });
    expect(ids(says, both)).toEqual({ from: [], to: ['2026-03-16/8'] });
  });

  it('has a date where the meeting is not here yet', () => {
    expect(ids(second, [at('2026-02-02', [second])])).toEqual({ from: [], to: ['2026-03-16'] });
  });

  it('does not run in a circle', () => {
    const here = item('2026-02-02', '9', { title: 'Commissioning', deferredTo: '2026-03-16' });
    const back = item('2026-03-16', '8', { title: 'Commissioning', deferredTo: '2026-02-02' });
    expect(ids(here, [at('2026-02-02', [here]), at('2026-03-16', [back])]).to).toEqual(['2026-03-16/8']);
  });

  it('is missed on an agenda that does not have it', () => {
    const march = at('2026-03-16', [other]);
    expect(deferredHereButMissing(march, [at('2026-02-02', [second]), march]).map(({ id }) => id)).toEqual([
      '2026-02-02/9',
    ]);
    expect(deferredHereButMissing(at('2026-03-16', [other, third]), meetings)).toEqual([]);
  });
});
