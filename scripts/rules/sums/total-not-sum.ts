import { figureColumns, isMoney, isRate, isTotalRow, levelsIn, rowName, tableName } from '../reading/columns.ts';
import type { Column } from '../reading/columns.ts';
import { printFigure } from '../reading/quantity.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';
import { roundingAllowance, sumOf } from './rounding.ts';

/**
 * A total is right if it is the sum of any run of rows that ends just above it, of the rows below it up to the next total,
 * of the totals above it, or of all rows, within the rounding of each figure.
 */
export const totalNotSum = defineRule({
  id: 'total-not-sum',
  severity: 'warning',
  sentence: 'A total is not the sum of the rows that it totals (beyond what rounding explains).',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) =>
      tables
        .filter((table) => table.form === 'table' && levelsIn(table) === undefined)
        .flatMap((table) => totalsOf(table, file)),
    ),
});

function totalsOf(table: TableFacts, paper: string): readonly Sighting[] {
  const totals = table.rows.map((row) => isTotalRow(table, row));
  return figureColumns(table)
    .filter((column) => table.printed.includes(column.index) && !isRate(table, column))
    .flatMap((column) =>
      totals.flatMap((total, at) => {
        const figure = column.figures[at];
        const row = table.rows[at];
        if (!total || figure === undefined || row === undefined) return [];
        const sum = wrongSum({ table, column, totals, at, figure });
        if (sum === undefined) return [];
        const decimals = Math.max(figure.decimals, ...column.figures.map((other) => other?.decimals ?? 0));
        const apart = printFigure(Math.abs(sum - figure.value), decimals);
        return [
          {
            ...row.place,
            paper,
            message: `In ${tableName(table)}, "${rowName(row)}" in the column "${column.name}" is ${printFigure(figure.value, decimals)}, but the rows add up to ${printFigure(sum, decimals)} (${apart} ${sum > figure.value ? 'more' : 'less'}).`,
            remedy:
              'Find the row that was left out or mistyped. If the table was published so, answer this finding with that reason.',
          },
        ];
      }),
    );
}

interface TotalRow {
  readonly table: TableFacts;
  readonly column: Column;
  readonly totals: readonly boolean[];
  readonly at: number;
  readonly figure: Quantity;
}

/** What the rows really add up to; undefined where some reading of the table makes the total right, or where there is too little to add. */
function wrongSum({ table, column, totals, at, figure }: TotalRow): number | undefined {
  const rows = column.figures.map((quantity, index) => ({ quantity, total: totals[index] === true }));
  const figuresOf = (some: typeof rows, total: boolean): readonly Quantity[] =>
    some.filter((row) => row.total === total).flatMap(({ quantity }) => quantity ?? []);
  const above = rows.slice(0, at);
  const below = rows.slice(at + 1);
  const nextTotal = below.findIndex(({ total }) => total);
  const sinceLast = above.slice(above.findLastIndex(({ total }) => total) + 1);
  const runs = above.flatMap((_, start) => [
    figuresOf(above.slice(start), false),
    above.slice(start).flatMap(({ quantity }) => quantity ?? []),
  ]);
  const readings = [
    ...runs,
    figuresOf(above, true),
    figuresOf(rows, false),
    figuresOf(nextTotal === -1 ? below : below.slice(0, nextTotal), false),
  ];
  const money = isMoney(table, column);
  const right = readings.some(
    (figures) =>
      figures.length > 0 && Math.abs(sumOf(figures) - figure.value) <= roundingAllowance([...figures, figure], money),
  );
  const likely = [figuresOf(sinceLast, false), figuresOf(above, false), figuresOf(below, false)].find(
    (figures) => figures.length > 1,
  );
  return right || likely === undefined ? undefined : sumOf(likely);
}
