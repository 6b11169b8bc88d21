import { figureColumns, isMoney, tableName } from '../reading/columns.ts';
import { defineRule } from '../rule.ts';

/** Money without a pound sign may be pounds, thousands or millions. */
export const missingUnit = defineRule({
  id: 'missing-unit',
  severity: 'warning',
  sentence: 'A column of money does not say whether it is pounds, thousands or millions.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.tables.flatMap((table) => {
        const context = `${table.caption ?? ''} ${table.unit ?? ''} ${table.header.join(' ')} ${table.attributes.get('labels') ?? ''} ${table.attributes.get('notes') ?? ''}`;
        if (/£|gbp|pounds|\bmillions?\b/iu.test(context)) return [];
        const bare = figureColumns(table).filter(
          (column) =>
            table.printed.includes(column.index) &&
            /\b(?:cost|budget|spend|expenditure|grant|funding|amount|income|allocation|precept|savings?)\b/iu.test(
              column.name,
            ) &&
            !/%|number|rate/iu.test(column.name) &&
            !isMoney(table, column) &&
            column.figures.every((figure) => figure?.unit !== '%'),
        );
        return bare.map(({ name }) => ({
          ...manuscript.place(table.offset),
          message: `In ${tableName(table)}, the column "${name}" has no unit.`,
          remedy: 'Add unit="£ million" (or "£", "£ thousand") to the table, or write it in the head.',
        }));
      }),
    ),
});
