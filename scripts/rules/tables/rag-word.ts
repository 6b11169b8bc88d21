import { ratingOf } from '../../markdown/tables/rag.ts';
import { counted, listing } from '../reading/listing.ts';
import { columnNamed, tableName } from '../reading/columns.ts';
import type { TableFacts } from '../reading/tables.ts';
import { defineRule } from '../rule.ts';

/** A rating has one of the words of its key; the shape and the colour are drawn from the word, never typed. */
export const ragWord = defineRule({
  id: 'rag-word',
  severity: 'warning',
  sentence: 'A rating has a word that is not in the key, or no word.',
  look: ({ manuscripts }) =>
    manuscripts.flatMap((manuscript) =>
      manuscript.tables.flatMap((table) => {
        const odd = strange(table);
        const first = odd[0];
        if (first === undefined) return [];
        const kinds = [...new Set(odd.map(({ word }) => (word === '' ? 'nothing' : `"${word}"`)))];
        return [
          {
            ...first.row.place,
            paper: manuscript.file,
            message: `${counted(odd.length, 'row')} of ${tableName(table)} ${odd.length === 1 ? 'has' : 'have'} no rating of the key, but ${listing(kinds, 4)}.`,
            remedy:
              'Write Red, Amber, Green, Complete or Not started. Where a rating is lost, say so and answer this finding.',
          },
        ];
      }),
    ),
});

function strange(table: TableFacts) {
  const column = columnNamed(table, table.attributes.get('rag'));
  if (column === -1) return [];
  const rated = table.rows.filter(({ cells }) => cells.length === 2 || cells.filter((cell) => cell !== '').length > 1);
  return rated
    .map((row) => ({ row, word: row.cells[column] ?? '' }))
    .filter(({ word }) => ratingOf(word) === 'unknown');
}
