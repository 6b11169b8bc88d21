import { figureColumns, isMoney, isRate, levelsIn, rowName, tableName } from '../reading/columns.ts';
import type { Column } from '../reading/columns.ts';
import { printFigure } from '../reading/quantity.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';
import { roundingAllowance, sumOf } from './rounding.ts';

/** In a table with levels, each row is the sum of the rows one level below it. A row without a figure hands on those below. */
export const levelNotSum = defineRule({
  id: 'level-not-sum',
  severity: 'warning',
  sentence: 'In a table with levels, a row is not the sum of the rows below it (beyond what rounding explains).',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) => tables.flatMap((table) => levelsOf(table, file))),
});

function levelsOf(table: TableFacts, paper: string): readonly Sighting[] {
  const levels = levelsIn(table);
  if (levels === undefined) return [];
  return figureColumns(table)
    .filter((column) => !isRate(table, column))
    .flatMap((column) =>
      table.rows.flatMap((row, index) => {
        const figure = column.figures[index];
        const parts = partsOf({ column, levels }, index);
        if (figure === undefined || parts.length === 0) return [];
        const sum = sumOf(parts);
        if (Math.abs(sum - figure.value) <= roundingAllowance([...parts, figure], isMoney(table, column))) return [];
        return [
          {
            ...row.place,
            paper,
            message: `In ${tableName(table)}, "${rowName(row)}" is ${printFigure(figure.value, figure.decimals)} in the column "${column.name}", but the ${parts.length} rows of the level below add up to ${printFigure(sum, figure.decimals)}.`,
            remedy:
              'Find the row that was left out or mistyped. If the table was published so, answer this finding with that reason.',
          },
        ];
      }),
    );
}

interface Levelled {
  readonly column: Column;
  readonly levels: readonly number[];
}

/** The figures that make up a row: those of the nearest rows below it that have one. A grand total (level 0) has the whole table, wherever it stands. */
function partsOf({ column, levels }: Levelled, index: number): readonly Quantity[] {
  const own = levels[index] ?? 0;
  const start = own === 0 ? 0 : index + 1;
  const parts: Quantity[] = [];
  let under = Number.POSITIVE_INFINITY;
  for (let at = start; at < levels.length; at += 1) {
    const level = levels[at] ?? 0;
    if (at === index) continue;
    if (level <= own) break;
    if (level > under) continue;
    const figure = column.figures[at];
    under = figure === undefined ? Number.POSITIVE_INFINITY : level;
    if (figure !== undefined) parts.push(figure);
  }
  return parts;
}
