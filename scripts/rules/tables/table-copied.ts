import { tableName } from '../reading/columns.ts';
import { counted } from '../reading/listing.ts';
import type { Manuscript } from '../reading/manuscript.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';

/** Two copies of one table drift apart: one is mended and the other not. A chart beside the table of its figures is no copy. */
export const tableCopied = defineRule({
  id: 'table-copied',
  severity: 'note',
  sentence: 'Two tables of a meeting are copies of each other, and differ in some rows.',
  look: ({ manuscripts }) => {
    const all = manuscripts.flatMap((manuscript) =>
      manuscript.tables
        .filter(({ form, rows, header }) => form === 'table' && rows.length >= 4 && header.length >= 2)
        .map((table) => ({ manuscript, table })),
    );
    return all.flatMap((one, index) => {
      const copy = all
        .slice(0, index)
        .find(
          (other) =>
            other.manuscript.meeting === one.manuscript.meeting &&
            other.table.csv !== one.table.csv &&
            isDriftedCopy(other.table, one.table),
        );
      if (copy === undefined) return [];
      const different = one.table.rows.length - sameRows(copy.table, one.table);
      return [
        {
          ...one.manuscript.place(one.table.offset),
          message: `${nameOf(one)} is ${nameOf(copy)} again, but for ${counted(different, 'row')}.`,
          remedy: 'Keep the table once and refer to it, or use one CSV file for both.',
        },
      ];
    });
  },
});

function nameOf({ manuscript, table }: { readonly manuscript: Manuscript; readonly table: TableFacts }): string {
  return `${tableName(table).replace(/^the table/u, 'The table')} of ${manuscript.file.slice(manuscript.file.lastIndexOf('/') + 1)}`;
}

/** Most rows are the same, but not all. */
function isDriftedCopy(a: TableFacts, b: TableFacts): boolean {
  const same = sameRows(a, b);
  return same >= 3 && same * 10 >= b.rows.length * 7 && same < b.rows.length;
}

function sameRows(a: TableFacts, b: TableFacts): number {
  const rows = new Set(a.rows.map(({ cells }) => cells.join('|')));
  return b.rows.filter(({ cells }) => rows.has(cells.join('|'))).length;
}
