import { figureColumns, isTotalRow, labelOf, rowName, tableName } from '../reading/columns.ts';
import { printFigure } from '../reading/quantity.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';
import { roundingAllowance, sumOf } from './rounding.ts';

/** A column said to be shares, or a row among rows of shares that do come to 100. */
export const sharesNot100 = defineRule({
  id: 'shares-not-100',
  severity: 'warning',
  sentence: 'Shares of a whole do not come to 100 per cent (beyond what rounding explains).',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) =>
      tables.flatMap((table) => [...columnShares(table, file), ...rowShares(table, file)]),
    ),
});

const remedy = 'Look for a share that is missing or mistyped, or say in a note why they do not come to 100.';

function columnShares(table: TableFacts, paper: string): readonly Sighting[] {
  return figureColumns(table).flatMap((column) => {
    const figures = column.figures
      .filter((_, at) => table.rows[at] !== undefined && !isTotalRow(table, table.rows[at]))
      .flatMap((figure) => figure ?? []);
    const sum = sumOf(figures);
    const named = /\bshares?\b|\bproportion\b|(?:%|per cent|percentage) of (?:the )?(?:all|total|whole)/iu.test(
      column.name,
    );
    if (!named || figures.length < 3 || sum < 90 || sum > 110 || isHundred(figures)) return [];
    return [
      {
        ...(table.rows[0]?.place ?? { file: paper, line: 1, column: 1 }),
        paper,
        message: `In ${tableName(table)}, the shares in the column "${column.name}" come to ${printed(sum, figures)}%.`,
        remedy,
      },
    ];
  });
}

function rowShares(table: TableFacts, paper: string): readonly Sighting[] {
  const columns = figureColumns(table).filter(({ figures }) =>
    figures.every((figure) => figure === undefined || figure.unit === '%'),
  );
  if (columns.length < 2) return [];
  const rows = table.rows
    .map((row, at) => ({ row, figures: columns.flatMap(({ figures }) => figures[at] ?? []) }))
    .filter(({ figures }) => figures.length === columns.length);
  const wrong = rows.filter(({ figures }) => !isHundred(figures));
  if (rows.length < 5 || wrong.length > rows.length / 4) return [];
  return wrong.map(({ row, figures }) => ({
    ...row.place,
    paper,
    message: `In ${tableName(table)}, the shares of "${rowName(row)}" (${columns.map(({ index }) => labelOf(table, index)).join(', ')}) come to ${printed(sumOf(figures), figures)}%.`,
    remedy,
  }));
}

function isHundred(figures: readonly Quantity[]): boolean {
  return Math.abs(sumOf(figures) - 100) <= roundingAllowance(figures, true);
}

function printed(sum: number, figures: readonly Quantity[]): string {
  return printFigure(sum, Math.max(...figures.map(({ decimals }) => decimals)));
}
