import { figureColumns, tableName } from '../reading/columns.ts';
import { counted } from '../reading/listing.ts';
import { defineRule } from '../rule.ts';

/** `1,021` beside `1123`: the eye takes one for the larger. */
export const mixedSeparators = defineRule({
  id: 'mixed-separators',
  severity: 'note',
  sentence: 'A column of a table parts the thousands of some figures by a comma and not of others.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap(({ file, tables }) =>
      tables
        .filter(({ form }) => form === 'table')
        .flatMap((table) =>
          figureColumns(table)
            .filter(({ index }) => table.printed.includes(index))
            .flatMap(({ name, figures }) => {
              const thousands = figures
                .map((figure, at) => ({ figure, row: table.rows[at] }))
                .filter(({ figure }) => figure !== undefined && Math.abs(figure.value) >= 1000);
              const bare = thousands.find(({ figure }) => figure?.parted === false);
              const parted = thousands.filter(({ figure }) => figure?.parted === true);
              if (bare?.row === undefined || parted.length === 0) return [];
              return [
                {
                  ...bare.row.place,
                  paper: file,
                  message: `In ${tableName(table)}, the column "${name}" has ${counted(parted.length, 'figure')} with a comma between thousands and ${thousands.length - parted.length} without.`,
                  remedy: 'Write all of them with a comma: 1,123.',
                },
              ];
            }),
        ),
    ),
});
