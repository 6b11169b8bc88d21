import { readTable, wordsIn } from './printed-table.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from './printed-table.ts';

/** Characters of large print on a line of an upright page and of a turned one. */
const UPRIGHT = 52;
const TURNED = 80;
/** A record of so many lines stays on one page: a reader would look for its name on the page before. */
const WHOLE = 14;
/** Characters on a line of a record's names and of its values. */
const NAMES = 19;
const VALUES = 31;
/** Room of a cell's edges, in characters, and a width at which words can still be read as lines. */
const EDGES = 2.2;
const READABLE = 13;

/**
 * Tables of a document in large print. What is too wide for a turned page at that size, or would be columns of single
 * words, is set as records below each other, each with the names of its columns beside its values: words stay whole
 * and no type gets smaller.
 */
export function stackTables(html: string): string {
  const stackedHtml = html.replace(/<table\b[^]*?<\/table>/gu, (table) => {
    const read = readTable(table);
    if (read === undefined || read.head.length === 0 || needed(read) <= room(read) || isForSheets(read)) return table;
    return stacked(read);
  });
  // Records need no turned page, and no more do their notes.
  return stackedHtml
    .replace(/(<section class="table-scroll) wide("[^>]*>\s*<table\b[^>]* class="records")/gu, '$1$2')
    .replace(/( class="records">(?:(?!<table)[^])*? class="table-notes) wide"/gu, '$1"');
}

/** Figures are compared down their columns: on several sheets with the names of their rows they still can be. */
function isForSheets(table: PrintedTable): boolean {
  if (table.body.length < 3 || room(table) < TURNED) return false;
  const widths = widthsOf(table);
  return (widths[0] ?? 0) + Math.max(0, ...widths.slice(1)) <= TURNED / 2;
}

/** Words need lines: only tables of figures are turned. */
function room({ body }: PrintedTable): number {
  const longest = Math.max(0, ...body.flatMap(({ cells }) => cells.slice(1).map(({ html }) => wordsIn(html).length)));
  return longest > READABLE ? UPRIGHT : TURNED;
}

/** The least width of a table, in characters: no word is broken, and text has a width to be read in. */
function needed(table: PrintedTable): number {
  return widthsOf(table).reduce((sum, width) => sum + width, 0);
}

function widthsOf({ head, body, columns }: PrintedTable): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    const cells = [...head, ...body].flatMap(({ cells }) => cells[column] ?? []).filter((cell) => cell.columns === 1);
    const words = cells.map(({ html }) => wordsIn(html));
    const longestWord = Math.max(0, ...words.flatMap((text) => text.split(' ').map((word) => word.length)));
    const longestText = Math.max(0, ...words.map((text) => text.length));
    return Math.max(longestWord, Math.min(longestText, READABLE)) + EDGES;
  });
}

function stacked(table: PrintedTable): string {
  const labels = Array.from({ length: table.columns }, (_, column) => labelOf(table.head, column));
  const records = table.body.map((row) => record(row, labels));
  const attributes = table.attributes.replace(/ class="[^"]*"/u, '');
  return `<table${attributes} class="records">${table.caption}${records.join('')}</table>`;
}

/** The heads over a column, from the widest down: "Mean, matched, treated". */
function labelOf(head: readonly PrintedRow[], column: number): string {
  const heads = head.flatMap(({ cells }) => cells[column] ?? []);
  return [...new Set(heads)].map(({ html }) => html).join(', ');
}

function record({ attributes, cells }: PrintedRow, labels: readonly string[]): string {
  const [first] = cells;
  if (first === undefined) return '';
  // A group's name stands over records, as it stood over rows.
  if (first.columns >= labels.length) return `<tbody><tr${attributes}>${whole(first)}</tr></tbody>`;
  const heads = cells.filter(
    ({ name }, index) => name === 'th' && cells.slice(0, index).every((cell) => cell.name === 'th'),
  );
  const title = [...new Set(heads)].map(({ html }) => html);
  const lines = cells.slice(heads.length).map((cell, index) => line(labels[index + heads.length] ?? '', cell));
  const head =
    title.length === 0 ? '' : `<tr class="record"><th scope="rowgroup" colspan="2">${title.join(', ')}</th></tr>`;
  const short = lines.reduce((sum, own) => sum + linesOf(own), 1) <= WHOLE ? ' data-short' : '';
  return `<tbody${attributes}${short}>${head}${lines.join('')}</tbody>`;
}

function linesOf(row: string): number {
  const [name = '', value = ''] = row.split('</th>');
  const parts = value.match(/<(?:p|li|br)\b/gu)?.length ?? 0;
  return Math.max(Math.ceil(wordsIn(name).length / NAMES), Math.ceil(wordsIn(value).length / VALUES), parts);
}

function whole({ name, html }: PrintedCell): string {
  return name === 'th' ? `<th scope="rowgroup" colspan="2">${html}</th>` : `<td colspan="2">${html}</td>`;
}

/** An empty cell says nothing where its column's name stands beside it. */
function line(label: string, { html }: PrintedCell): string {
  return html.trim() === '' || html === '&nbsp;' ? '' : `<tr><th scope="row">${label}</th><td>${html}</td></tr>`;
}
