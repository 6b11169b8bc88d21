import type MarkdownIt from 'markdown-it';
import { dateInPrint } from '../dates-in-print.ts';
import { contextOf } from '../render-context.ts';
import { plainCell } from '../tables/cell-words.ts';
import { amountOf } from '../tables/numeric.ts';
import type { TableData } from '../tables/table-data.ts';
import { shortMonth } from './points-in-time.ts';

/** On paper the figures of a chart are not printed below it where a table of the same paper has them all. */
export function repeatedData(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'repeated_data', (state) => {
    const { chartData, tables, options } = contextOf(state.env);
    if (options.medium !== 'print' || chartData.length === 0) return;
    const repeated = chartData.filter(({ data }) => tables.some((table) => holds(table.data, data)));
    const dropped = new Set(repeated.flatMap(({ tokens }) => tokens));
    state.tokens = state.tokens.filter((token) => !dropped.has(token));
  });
}

/** Whether each row of the chart's figures stands in a row of the table. */
function holds(table: TableData, chart: TableData): boolean {
  const rows = table.rows.map(({ cells }) => new Set(cells.map((cell) => (cell === '' ? '0' : asRead(cell)))));
  const names = new Set(table.head.flat().map(asRead));
  const [, ...series] = chart.columns.map(({ label }) => asRead(label));
  // A table that has the months above its columns holds the same figures the other way round; the ear would not find them.
  if (!series.every((name) => names.has(name))) return false;
  return chart.rows.every(({ cells }) =>
    rows.some((row) => cells.every((cell) => cell === '' || row.has(asRead(cell)))),
  );
}

/** What a reader takes a cell for: an amount, a month (a table may name its last day), or words. */
function asRead(cell: string): string {
  const plain = plainCell(cell);
  const amount = amountOf(plain);
  if (amount !== undefined) return String(amount);
  const date = shortMonth(dateInPrint(plain, 'en', 'short')).toLowerCase();
  return date.replace(/^\d{1,2} (?=[a-z]{3} \d{4}$)/u, '');
}
