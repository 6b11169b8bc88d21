import { figureColumns, isTotalRow, tableName } from '../reading/columns.ts';
import { listing } from '../reading/listing.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';

/** 94% among 95.8% and 94.9%. Silent where the rows are different measures, and for a bare 0 or 100. */
export const mixedPrecision = defineRule({
  id: 'mixed-precision',
  severity: 'note',
  sentence: 'A column of a table has figures with different numbers of digits after the point.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) =>
      tables.filter(({ form }) => form === 'table').flatMap((table) => mixedColumns(table, file)),
    ),
});

function mixedColumns(table: TableFacts, paper: string): readonly Sighting[] {
  if (ofDifferentMeasures(table)) return [];
  return figureColumns(table)
    .filter(({ index }) => table.printed.includes(index))
    .flatMap(({ name, figures }) => {
      const counted = figures
        .filter(
          (figure, at) =>
            figure !== undefined &&
            figure.value !== 0 &&
            figure.value !== 100 &&
            !(table.rows[at] && isTotalRow(table, table.rows[at])),
        )
        .flatMap((figure) => figure ?? []);
      const digits = [...new Set(counted.map(({ decimals }) => decimals))].sort((a, b) => a - b);
      const units = new Set(counted.map(({ unit }) => unit));
      if (digits.length < 2 || units.size > 1 || counted.length < 3) return [];
      return [
        {
          ...(table.rows[0]?.place ?? { file: paper, line: 1, column: 1 }),
          paper,
          message: `In ${tableName(table)}, the column "${name}" has figures with ${listing(digits).replace(/ and (\d+)$/u, ' and with $1')} digits after the point.`,
          remedy: 'Print all of them with the same number of digits, if the source has them.',
        },
      ];
    });
}

function ofDifferentMeasures(table: TableFacts): boolean {
  return (
    table.header.some((name) =>
      /^(?:unit|units|measure|indicator|kpi|metric|covariate|variable|characteristic)s?$/iu.test(name),
    ) || table.rows.some(({ cells }) => /\((?:%|seconds?|minutes?|number|£m?)\)/iu.test(cells[0] ?? ''))
  );
}
