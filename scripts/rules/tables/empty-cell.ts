import { isServant, isTotalRow, labelOf, tableName } from '../reading/columns.ts';
import { counted, listing } from '../reading/listing.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';

/** An empty cell may mean nil, not known, or forgotten; a screen reader says "blank". Group rows, levels and columns of notes are left alone. */
export const emptyCell = defineRule({
  id: 'empty-cell',
  severity: 'note',
  sentence: 'A table has empty cells that should say what they mean.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.tables
        .filter(({ form, attributes }) => form === 'table' && !attributes.has('level'))
        .flatMap((table) => {
          const empty = emptyCells(table);
          const first = empty[0];
          if (first === undefined) return [];
          const columns = [...new Set(empty.map(({ column }) => `"${labelOf(table, column)}"`))];
          return [
            {
              ...first.row.place,
              paper: manuscript.file,
              message: `${counted(empty.length, 'cell')} of ${tableName(table)} ${empty.length === 1 ? 'is' : 'are'} empty, in ${columns.length === 1 ? 'the column' : 'the columns'} ${listing(columns, 4)}.`,
              remedy: 'Write what is meant: 0, "nil", "not available", "to be confirmed".',
            },
          ];
        }),
    ),
});

function emptyCells(table: TableFacts) {
  return table.rows.flatMap((row) => {
    const cells = table.printed.filter(
      (column) =>
        !isServant(table, column) &&
        !/^(?:notes?|comments?|remarks?|additional(?: information)?)$/iu.test(labelOf(table, column)),
    );
    const filled = cells.filter((column) => (row.cells[column] ?? '') !== '');
    if (filled.length < 2 || isTotalRow(table, row)) return [];
    return cells.filter((column) => (row.cells[column] ?? '') === '').map((column) => ({ row, column }));
  });
}
