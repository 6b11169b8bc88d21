import { labelOf, tableName } from '../reading/columns.ts';
import { listing } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/** Names that a program gave: `Unnamed: 3`, `Row Labels`, `pct_change`. */
export const spreadsheetHeader = defineRule({
  id: 'spreadsheet-header',
  severity: 'warning',
  sentence: 'A column is headed by a name that a spreadsheet or program gave it.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.tables.flatMap((table) => {
        if (table.attributes.has('head-file')) return [];
        const names = table.printed
          .map((column) => labelOf(table, column))
          .filter((name) =>
            /^(?:unnamed: \d+|column ?\d+|field ?\d+|row labels|column labels|sum of .+|count of .+|\(blank\)|#ref!|\w+_\w*)$/iu.test(
              name,
            ),
          );
        if (names.length === 0) return [];
        return [
          {
            ...manuscript.place(table.offset),
            message: `In ${tableName(table)}, ${names.length === 1 ? 'a column is' : 'columns are'} headed ${listing(
              names.map((name) => `"${name}"`),
              4,
            )}.`,
            remedy:
              table.form === 'chart'
                ? 'Rename the columns in the CSV file in words; they are the legend of the chart.'
                : 'Give the columns heads in words with labels="...|...".',
          },
        ];
      }),
    ),
});
