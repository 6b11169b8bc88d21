import { tableName } from '../reading/columns.ts';
import type { TableFacts } from '../reading/tables.ts';
import { cellDate } from '../reading/written-dates.ts';
import { defineRule } from '../rule.ts';

/** "March 2025" between January and May 2026: one date of a column breaks the order, and another year would mend it. */
export const dateOutOfOrder = defineRule({
  id: 'date-out-of-order',
  severity: 'warning',
  sentence: 'One date in an ordered column of dates seems to have the wrong year.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) =>
      tables.flatMap((table) =>
        table.printed.flatMap((column) => {
          const slip = slipIn(table, column);
          if (slip === undefined) return [];
          return [
            {
              ...slip.row.place,
              paper: file,
              message: `In ${tableName(table)}, "${slip.row.cells[column] ?? ''}" stands between dates of ${slip.year}.`,
              remedy: `Was ${slip.year} meant? If not, answer this finding.`,
            },
          ];
        }),
      ),
    ),
});

function slipIn(table: TableFacts, column: number) {
  const dated = table.rows.flatMap((row) => {
    const date = cellDate(row.cells[column] ?? '');
    return date === undefined ? [] : [{ row, date }];
  });
  if (dated.length < 4 || isRising(dated.map(({ date }) => date))) return undefined;
  const slips = dated.flatMap(({ row, date }, at) => {
    const others = dated.filter((_, other) => other !== at).map((entry) => entry.date);
    if (!isRising(others)) return [];
    return [1, -1].flatMap((step) => {
      const year = Number(date.slice(0, 4)) + step;
      return isRising(dated.map((entry, other) => (other === at ? `${year}${date.slice(4)}` : entry.date)))
        ? [{ row, year }]
        : [];
    });
  });
  return slips.length === 1 ? slips[0] : undefined;
}

function isRising(dates: readonly string[]): boolean {
  return dates.every((date, index) => index === 0 || (dates[index - 1] ?? '') <= date);
}
