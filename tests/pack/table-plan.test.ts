import { describe, expect, it } from 'vitest';
import { planTable } from '../../scripts/pack/print/table-plan.ts';
import type { MeasuredTable, Sheet, TablePlan } from '../../scripts/pack/print/table-plan.ts';

/** A4 in CSS pixels, type not under 8 pt. */
const sheet: Sheet = { gain: 329, height: 949, floor: 10.67 };

function table(facts: Partial<MeasuredTable>): MeasuredTable {
  const kept = facts.kept ?? 500;
  const columns = Array.from({ length: 5 }, () => kept / 5);
  const own = { index: 0, wide: false, type: 13.8, room: 657, parted: [] };
  return { ...own, kept, loose: kept, tallest: 40, cramped: false, columns, rowHeads: 1, ...facts };
}

function plan(facts: Partial<MeasuredTable>, on: Sheet = sheet): TablePlan {
  return planTable(table(facts), on);
}

describe('A table', () => {
  it('that fits stays as it is', () => {
    expect(plan({})).toEqual({
      index: 0,
      turned: false,
      relaxed: false,
      type: undefined,
      sheets: undefined,
      parted: [],
    });
  });

  it('that is a little too wide is set in type that is a little narrower', () => {
    expect(plan({ kept: 730 })).toMatchObject({ turned: false, relaxed: false, type: 12.35 });
  });

  it('parts its labels before it turns the page', () => {
    expect(plan({ kept: 1000, loose: 640 })).toMatchObject({ turned: false, relaxed: true, type: undefined });
  });

  it('turns the page before its type comes to the floor', () => {
    expect(plan({ kept: 980, loose: 900 })).toMatchObject({ turned: true, relaxed: false, type: undefined });
  });

  it('turns the page where its author asks for it, and where its rows would be columns of single words', () => {
    expect(plan({ wide: true })).toMatchObject({ turned: true, type: undefined });
    expect(plan({ tallest: 500 })).toMatchObject({ turned: true });
    expect(plan({ cramped: true })).toMatchObject({ turned: true, type: undefined });
  });

  it('is set no smaller than the floor: on a turned page first, then on several sheets with its row heads on each', () => {
    expect(plan({ kept: 1200, loose: 1200 })).toMatchObject({ turned: true, type: 11.3 });
    const wide = plan({ kept: 2000, loose: 2000 });
    expect(wide).toMatchObject({
      turned: true,
      relaxed: true,
      type: 11.0,
      sheets: [
        [0, 1, 2],
        [0, 3, 4],
      ],
    });
    expect(wide.type).toBeGreaterThanOrEqual(sheet.floor);
  });

  it('loses no column, however many there are', () => {
    const columns = Array.from({ length: 40 }, (_, at) => 60 + (at % 7) * 15);
    const kept = columns.reduce((sum, width) => sum + width, 0);
    const { sheets = [] } = plan({ columns, kept, loose: kept, rowHeads: 2 });
    expect(sheets.length).toBeGreaterThan(2);
    expect([...new Set(sheets.flat())].toSorted((a, b) => a - b)).toEqual([...columns.keys()]);
    for (const one of sheets) {
      expect(one.slice(0, 2)).toEqual([0, 1]);
      expect(one.reduce((sum, at) => sum + (columns[at] ?? 0), 0) * 0.78).toBeLessThan(657 + 329);
    }
  });

  it('with a column that no page holds has each column on a sheet', () => {
    const columns = [200, 1400, 100];
    expect(plan({ columns, kept: 1700, loose: 1700 }).sheets).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });

  it('in large print is not set under its floor', () => {
    const large: Sheet = { gain: 329, height: 949, floor: 21.33 };
    const { type, sheets } = plan({ type: 21.6, kept: 1200, loose: 1200 }, large);
    expect(type ?? 21.6).toBeGreaterThanOrEqual(large.floor);
    expect(sheets).toHaveLength(2);
  });
});
