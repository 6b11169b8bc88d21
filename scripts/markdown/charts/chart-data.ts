import { dateInPrint } from '../dates-in-print.ts';
import { readCsv } from '../tables/csv.ts';
import type { CsvRow } from '../tables/csv.ts';
import { amountOf } from '../tables/numeric.ts';
import { printedCell } from '../tables/printed-cell.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import type { Position, Problem } from '../../sources/problem.ts';

/** A row of figures that is drawn in one colour. */
export interface ChartSeries {
  readonly name: string;
  /** Undefined where the file has no figure. */
  readonly values: readonly (number | undefined)[];
  /** As people write them. */
  readonly printed: readonly string[];
}

/** What a chart draws. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: string | undefined;
}

/** Which columns a chart draws. */
export interface ChartSpec {
  readonly x: string | undefined;
  readonly y: readonly string[] | undefined;
  /** What the drawn columns are called, in their order; their names in the file, if not given. */
  readonly labels?: readonly string[] | undefined;
  readonly unit: string | undefined;
  readonly language?: string | undefined;
}

/** Reads the columns that a chart draws: the first and all others, if it names none. Undefined where there is nothing to draw. */
export function readChart(
  text: string,
  file: string,
  { spec, at }: { readonly spec: ChartSpec; readonly at: Position },
): { readonly data: ChartData | undefined; readonly problems: readonly Problem[] } {
  const csv = readCsv(text);
  if (!csv.ok)
    return {
      data: undefined,
      problems: [{ file, line: csv.line, column: 1, message: csv.message, remedy: csv.remedy }],
    };
  const [head, ...rows] = csv.rows;
  const names = head?.cells ?? [];
  const problems: Problem[] = [];
  const find = (name: string): number[] => {
    const index = names.indexOf(name);
    if (index === -1) problems.push(noColumn(name, names, at));
    return index === -1 ? [] : [index];
  };
  const [x = 0] = spec.x === undefined ? [0] : find(spec.x);
  const columns = spec.y?.flatMap(find) ?? names.flatMap((_, index) => (index === x ? [] : [index]));
  const series = columns.map((column, index) => ({
    ...seriesOf({ rows, column, name: names[column] ?? '', file, problems }),
    name: spec.labels?.[index] ?? names[column] ?? '',
  }));
  if (rows.length === 0 || series.length === 0) return { data: undefined, problems };
  const language = spec.language ?? 'en-GB';
  const categories = rows.map(({ cells }) => dateInPrint(cells[x] ?? '', language, 'short'));
  return { data: { categories, series, unit: spec.unit }, problems };
}

function seriesOf({
  rows,
  column,
  name,
  file,
  problems,
}: {
  readonly rows: readonly CsvRow[];
  readonly column: number;
  readonly name: string;
  readonly file: string;
  readonly problems: Problem[];
}): ChartSeries {
  const values = rows.map(({ cells, line }) => {
    const cell = cells[column] ?? '';
    const value = cell === '' ? undefined : amountOf(cell);
    if (cell !== '' && value === undefined)
      problems.push({
        file,
        line,
        column: 1,
        message: `"${cell}" in column "${name}" is no figure, so the chart cannot draw it.`,
        remedy: 'Write a figure, or leave the cell empty.',
      });
    return value;
  });
  return { name, values, printed: rows.map(({ cells }) => printedCell(cells[column] ?? '', 'number', '')) };
}

function noColumn(name: string, names: readonly string[], at: Position): Problem {
  const near = nearestWord(name, names);
  return {
    file: at.file,
    line: at.line,
    column: at.column,
    message: `The chart's file has no column "${name}".`,
    remedy: near === undefined ? `Its columns: ${names.join(', ')}.` : `Did you mean "${near}"?`,
  };
}
