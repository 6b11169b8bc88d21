import { leastTypeWidth, widestSheet } from '../../markdown/tables/table-width.ts';
import { labelOf, tableName } from '../reading/columns.ts';
import { counted, listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/**
 * What the printer will do with a wide table, foreseen from the widths of letters: a table that goes on upon a second sheet is hard to read
 * across, and so is a word that has to part because no sheet holds it.
 */
export const tableTooWide = defineRule({
  id: 'table-too-wide',
  severity: 'warning',
  sentence: 'A table is too wide for a page of the pack.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.tables
        .filter(({ form }) => form === 'table')
        .flatMap((table) => {
          const heads = Math.max(1, Number(table.attributes.get('row-headers') ?? 1));
          const columns = table.printed.map((column, at) => ({
            label: labelOf(table, column),
            width: leastTypeWidth([labelOf(table, column), ...table.rows.map(({ cells }) => cells[column] ?? '')], {
              rowHead: at < heads,
            }),
          }));
          const total = columns.reduce((sum, { width }) => sum + width, 0);
          if (total <= widestSheet) return [];
          const head = columns[0]?.width ?? 0;
          const alone = columns.filter(({ width }, at) => (at === 0 ? width : head + width) > widestSheet);
          const name = tableName(table);
          return [
            {
              ...manuscript.place(table.offset),
              message:
                alone.length > 0
                  ? `No page holds ${listing(
                      alone.map(({ label }) => `"${label}"`),
                      4,
                    )} of ${name} on one line, not even a turned one: in the pack ${alone.length === 1 ? 'it parts' : 'they part'} where the line ends.`
                  : `${name.charAt(0).toUpperCase()}${name.slice(1)} has ${counted(columns.length, 'column')}, more than a turned page holds: in the pack it goes on upon a second sheet.`,
              remedy:
                alone.length > 0
                  ? 'Shorten what has no spaces, or is kept on one line, if it cannot be read so; or leave the column out: columns="...|...".'
                  : 'That is all right if it must be. Readers are better served by two tables, or by fewer columns: columns="...|...".',
            },
          ];
        }),
    ),
});
