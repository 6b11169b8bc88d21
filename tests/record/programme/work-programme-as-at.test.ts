import { describe, expect, it } from 'vitest';
import { programmeAsAt, programmeOn } from '../../../scripts/record/programme/work-programme-as-at.ts';
import type { ProgrammeAsAt } from '../../../scripts/record/programme/work-programme-as-at.ts';
import { meeting } from '../../fixtures/record/meeting.ts';
import { entry } from '../../fixtures/record/work-programme.ts';

const programme = {
  entries: [
    entry('old', { year: '2024/25', date: '2025-01-20', status: 'done' }),
    entry('precept', { date: '2026-02-02', status: 'done' }),
    entry('commissioning', {
      date: '2026-02-02',
      status: 'deferred',
      'deferred-to': '2026-03-16',
      history: [{ date: '2026-02-02', text: 'Deferred to 16 March 2026.', minute: '947' }],
    }),
    entry('second-precept', {
      date: '2026-02-16',
      status: 'cancelled',
      condition: 'Only after a veto.',
      history: [{ date: '2026-02-02', text: 'Not needed.' }],
    }),
    entry('justice', { date: '2026-01-05', 'added-on': '2025-11-17', status: 'done' }),
    entry('briefing', { when: 'January, to be confirmed', status: 'tbc', 'removed-on': '2026-01-05' }),
    entry('outline', { year: '2026/27', 'added-on': '2026-03-16', status: 'proposed' }),
  ],
  menu: [{ id: 'drones', title: 'Drones', objectives: [], notes: [], topics: [], 'added-on': '2025-11-17' }],
};
const outline = ({ lines }: ProgrammeAsAt): readonly string[] =>
  lines.map(
    ({ entry: { id }, status, deferredTo }) => `${id}: ${status}${deferredTo === undefined ? '' : ` to ${deferredTo}`}`,
  );

describe('The work programme as at a meeting', () => {
  it('has the lines of its year that stood in it then, by date, those without one last', () => {
    expect(outline(programmeAsAt(meeting('2025-09-08'), programme))).toEqual([
      'precept: agreed',
      'commissioning: agreed',
      'second-precept: provisional',
      'briefing: tbc',
    ]);
    expect(programmeAsAt(meeting('2025-09-08'), programme).menu).toEqual([]);
  });

  it('has lines added by then, and not those removed', () => {
    const november = programmeAsAt(meeting('2025-11-17'), programme);
    expect(outline(november)).toEqual([
      'justice: agreed',
      'precept: agreed',
      'commissioning: agreed',
      'second-precept: provisional',
      'briefing: tbc',
    ]);
    expect(november.menu.map(({ id }) => id)).toEqual(['drones']);
    expect(outline(programmeAsAt(meeting('2026-01-05'), programme))).not.toContain('briefing: tbc');
  });

  it('does not know yet what its own meeting will do', () => {
    expect(outline(programmeAsAt(meeting('2026-02-02'), programme))).toEqual([
      'justice: done',
      'precept: agreed',
      'commissioning: agreed',
      'second-precept: provisional',
    ]);
  });

  it('shows a deferral at the next meeting, with its history', () => {
    const march = programmeAsAt(meeting('2026-03-16'), programme);
    expect(outline(march)).toEqual([
      'justice: done',
      'precept: done',
      'commissioning: deferred to 2026-03-16',
      'second-precept: cancelled',
      'outline: proposed',
    ]);
    expect(march.lines[2]?.history.map(({ minute }) => minute)).toEqual(['947']);
  });
});

it('Today’s work programme has every year and every line that was not removed', () => {
  expect(outline(programmeOn('2026-02-02', programme))).toEqual([
    'old: done',
    'justice: done',
    'precept: done',
    'commissioning: deferred to 2026-03-16',
    'second-precept: cancelled',
  ]);
});
