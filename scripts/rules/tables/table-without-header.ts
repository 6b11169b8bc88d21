import { tableName } from '../reading/columns.ts';
import { defineRule } from '../rule.ts';

/** Without heads a cell is a figure about nothing (WCAG 2.2 1.3.1). A table of names and values has heads in its first column. */
export const tableWithoutHeader = defineRule({
  id: 'table-without-header',
  severity: 'warning',
  sentence: 'A table has no head, neither above its columns nor before its rows.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.tables
        .filter(
          ({ form, csv, header, attributes }) =>
            form === 'table' &&
            csv === undefined &&
            header.every((cell) => cell === '') &&
            !attributes.has('row-headers'),
        )
        .map((table) => ({
          ...manuscript.place(table.offset),
          message: `${capital(tableName(table))} has no head above its columns.`,
          remedy:
            'Write what each column holds in the first row, or row-headers=1 if the first column names the values.',
        })),
    ),
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
