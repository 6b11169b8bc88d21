import { partingOf, plainCell } from './cell-words.ts';
import type { TableData } from './table-data.ts';

const mostWholeRows = 14;
const mostWholeWords = 1600;
const mostRecordColumns = 4;
const fewestRecordWords = 36;

/** Whether a table is so small that no page should end within it. */
export function staysWhole({ rows }: TableData): boolean {
  const words = rows.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length, 0), 0);
  return rows.length <= mostWholeRows && words <= mostWholeWords;
}

/**
 * Whether its rows can stand on a phone as records, one cell below the other under the names of their columns: tables of a few columns
 * with sentences in them, which nobody reads down.
 */
export function standsAsRecords({ columns, rows, head, spec }: TableData): boolean {
  const plain = spec.level === undefined && columns.filter(({ rowHeader }) => rowHeader).length < 2;
  const words = rows.flatMap(({ cells }) => cells.map((cell) => cell.length));
  return (
    plain &&
    head.length === 1 &&
    columns.length > 1 &&
    columns.length <= mostRecordColumns &&
    Math.max(0, ...words) >= fewestRecordWords &&
    columns.filter(({ numeric }) => numeric).length < 2
  );
}

/** Words so long that they are addresses or keys: they may part anywhere, since no column holds them. */
const longestWord = 30;

/** Whether a word is an address or a key, which may part anywhere. */
export function isAddress(word: string): boolean {
  return word.split(/[/?&-]+/u).some((part) => part.length > longestWord);
}

/** The class that tells a style sheet how the words of a cell may part. */
export function partingClass(text: string, names: 'row' | 'nothing'): string | undefined {
  return plainCell(text).split(/\s+/u).some(isAddress) ? 'long' : partingOf(text, names);
}
