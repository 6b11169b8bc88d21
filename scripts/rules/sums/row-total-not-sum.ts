import { figureColumns, isMoney, isRate, rowName, tableName } from '../reading/columns.ts';
import type { Column } from '../reading/columns.ts';
import { printFigure } from '../reading/quantity.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';
import { roundingAllowance, sumOf } from './rounding.ts';

/** A last column called "Total", after columns that are alike (years, months) or whose other rows do add up. */
export const rowTotalNotSum = defineRule({
  id: 'row-total-not-sum',
  severity: 'warning',
  sentence: 'The total at the end of a row is not the sum of the columns before it (beyond what rounding explains).',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) =>
      tables.filter(({ form }) => form === 'table').flatMap((table) => rowsOf(table, file)),
    ),
});

function rowsOf(table: TableFacts, paper: string): readonly Sighting[] {
  const columns = figureColumns(table).filter(({ index }) => table.printed.includes(index));
  const total = columns.find(({ name, index }) => /^total\b/iu.test(name) && index > 0);
  const parts = columns.filter((column) => total !== undefined && column.index < total.index && !isRate(table, column));
  if (total === undefined || parts.length < 2 || isRate(table, total)) return [];
  const wrong = table.rows.flatMap((row, at) => {
    const figure = total.figures[at];
    const figures = parts.flatMap((column) => column.figures[at] ?? []);
    if (figure === undefined || figures.length < 2) return [];
    return Math.abs(sumOf(figures) - figure.value) <= roundingAllowance([...figures, figure], isMoney(table, total))
      ? []
      : [{ row, figure, figures }];
  });
  const checked = total.figures.filter((figure) => figure !== undefined).length;
  if (wrong.length > checked / 2)
    return alike(parts) ? [wholeColumn({ table, total, parts }, { paper, wrong: wrong.length, checked })] : [];
  return wrong.map(({ row, figure, figures }) => oneRow(table, { row, figure, figures, paper }));
}

function wholeColumn(
  { table, total, parts }: { readonly table: TableFacts; readonly total: Column; readonly parts: readonly Column[] },
  { paper, wrong, checked }: { readonly paper: string; readonly wrong: number; readonly checked: number },
): Sighting {
  const without = parts.find((left) =>
    table.rows.every((_, at) => {
      const figure = total.figures[at];
      const figures = parts.filter((part) => part !== left).flatMap((part) => part.figures[at] ?? []);
      return (
        figure === undefined ||
        Math.abs(sumOf(figures) - figure.value) <= 2 * roundingAllowance([...figures, figure], isMoney(table, total))
      );
    }),
  );
  const first = table.rows[0];
  return {
    ...(first?.place ?? { file: paper, line: 1, column: 1 }),
    paper,
    message: `In ${tableName(table)}, "${total.name}" is not the sum of the columns before it in ${wrong} of ${checked} rows${without === undefined ? '' : `; it leaves out "${without.name}"`}.`,
    remedy: 'Say in the head what is totalled, or correct the column.',
  };
}

function oneRow(
  table: TableFacts,
  {
    row,
    figure,
    figures,
    paper,
  }: {
    readonly row: TableFacts['rows'][number];
    readonly figure: Quantity;
    readonly figures: readonly Quantity[];
    readonly paper: string;
  },
): Sighting {
  const decimals = Math.max(figure.decimals, ...figures.map((part) => part.decimals));
  return {
    ...row.place,
    paper,
    message: `In ${tableName(table)}, the row "${rowName(row)}" adds up to ${printFigure(sumOf(figures), decimals)}, not ${printFigure(figure.value, decimals)}.`,
    remedy: 'Correct the total or the figure that was mistyped.',
  };
}

/** Years, or months: columns that anybody would add up. */
function alike(columns: readonly Column[]): boolean {
  const shapes = [
    /^(?:\w+ )?\d{4}(?:[/-]\d{2,4})?$/u,
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
    /^q[1-4]/iu,
  ];
  return shapes.some((shape) => columns.every(({ name }) => shape.test(name.trim())));
}
