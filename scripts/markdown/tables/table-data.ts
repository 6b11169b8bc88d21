import { readCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { plainCell } from './cell-words.ts';
import { columnForm } from './column-form.ts';
import type { ColumnForm } from './column-form.ts';
import { isNumeric } from './numeric.ts';
import { nearestWord } from '../../sources/nearest-word.ts';
import type { Position, Problem } from '../../sources/problem.ts';
import type { Alignment, TableSpec } from './table-spec.ts';

/** A column that is printed. */
export interface TableColumn {
  /** As the CSV calls it; for a table typed in the text, its heading. */
  readonly name: string;
  /** As printed. */
  readonly label: string;
  readonly align: Alignment;
  /** Whether its cells name the row. */
  readonly rowHeader: boolean;
  /** Whether its cells are ratings. */
  readonly rag: boolean;
  /** Whether every cell with something in it is a figure. */
  readonly numeric: boolean;
  /** How its cells are printed. Those of a table typed in the text are printed as they are typed. */
  readonly form: ColumnForm;
}

/** A row of figures. */
export interface TableRow {
  /** The printed cells, in the order of the columns, as typed. */
  readonly cells: readonly string[];
  /** Every cell of the source by the name of its column, printed or not. */
  readonly fields: ReadonlyMap<string, string>;
  /** The heading of the rows among which it stands. */
  readonly group: string | undefined;
  /** Its place in the hierarchy: `0` the grand total, `1` below it; or a word such as `subtotal`. */
  readonly level: string | undefined;
  readonly total: boolean;
  /** How many cells its source has. */
  readonly width: number;
  /** The line of `file` on which it starts. */
  readonly line: number;
}

/** A table as it was read: what is printed, checked and exported. */
export interface TableData {
  /** Where its rows stand: the CSV, or the paper itself. */
  readonly file: string;
  /** The printed head, one or more rows. */
  readonly head: readonly (readonly string[])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** How many columns its source has, printed or not. */
  readonly width: number;
  readonly spec: TableSpec;
}

/** Rows before they are read as a table: head rows first. */
export interface RawTable {
  readonly file: string;
  readonly rows: readonly CsvRow[];
  /** From the table in the text, by column: what `:--` said. */
  readonly alignments?: readonly (Alignment | undefined)[];
}

/** What was read, and what is wrong. */
export interface TableReading {
  readonly data: TableData;
  readonly problems: readonly Problem[];
}

interface Place {
  /** Where the table is asked for: what is wrong with the request is told there. */
  readonly at: Position;
  /** The rows of a second file that are printed as the head. */
  readonly head?: readonly CsvRow[] | undefined;
}

/** Reads a CSV as a table. Problems of the file point into the file. */
export function readTable(text: string, file: string, spec: TableSpec, place: Place): TableReading {
  const csv = readCsv(text);
  if (csv.ok) return tableOf({ file, rows: csv.rows }, spec, place);
  const empty = tableOf({ file, rows: [] }, spec, place).data;
  return { data: empty, problems: [{ file, line: csv.line, column: 1, message: csv.message, remedy: csv.remedy }] };
}

/** Makes the table of raw rows: picks columns, names heads, marks groups, levels and totals. */
export function tableOf(raw: RawTable, spec: TableSpec, { at, head }: Place): TableReading {
  const names = namesOf(raw, spec);
  const problems: Problem[] = [];
  const pick = (name: string | undefined, what: string): number | undefined => {
    if (name === undefined) return undefined;
    const index = indexOf(names, name);
    if (index === -1) problems.push(noColumn(name, what, { names, at }));
    return index === -1 ? undefined : index;
  };
  const group = pick(spec.group, 'group');
  const level = pick(spec.level, 'level');
  const totals = pick(spec.totals?.column, 'totals');
  const printed =
    spec.columns?.flatMap((name) => pick(name, 'columns') ?? []) ??
    [...names.keys()].filter((index) => index !== group && index !== level);
  if (problems.length === 0 && spec.labels !== undefined && spec.labels.length !== printed.length) {
    problems.push({
      ...at,
      message: `This table prints ${counted(printed.length, 'column')} and has ${counted(spec.labels.length, 'label')}.`,
      remedy: 'Give one label for each column, with | between them.',
    });
  }
  const rows = raw.rows.slice(spec.headerRows).map((row): TableRow => {
    const fields = new Map(names.map((name, index) => [name, row.cells[index] ?? '']));
    const levelText = level === undefined ? undefined : row.cells[level];
    const totalText = totals === undefined ? undefined : row.cells[totals];
    const total =
      levelText === '0' ||
      /total/iu.test(levelText ?? '') ||
      (totalText !== undefined && (spec.totals?.values ?? []).includes(totalText.toLowerCase()));
    return {
      cells: printed.map((index) => row.cells[index] ?? ''),
      fields,
      group: group === undefined ? undefined : row.cells[group],
      level: levelText,
      total,
      width: row.cells.length,
      line: row.line,
    };
  });
  const columns = columnsOf(printed, { names, rows, spec, raw });
  return {
    data: {
      file: raw.file,
      head: headOf(printed, { raw, head, spec, columns }),
      columns,
      rows,
      width: names.length,
      spec,
    },
    problems,
  };
}

/** The names of the columns: the last head row, or `1`, `2`, ... where there is none. */
function namesOf({ rows }: RawTable, { headerRows }: TableSpec): readonly string[] {
  return headerRows === 0
    ? (rows[0]?.cells ?? []).map((_, index) => String(index + 1))
    : (rows[headerRows - 1]?.cells ?? []);
}

interface ColumnSource {
  readonly names: readonly string[];
  readonly rows: readonly TableRow[];
  readonly spec: TableSpec;
  readonly raw: RawTable;
}

function columnsOf(printed: readonly number[], { names, rows, spec, raw }: ColumnSource): readonly TableColumn[] {
  const rowHeaders = spec.rowHeaders ?? (printed.length > 1 ? 1 : 0);
  return printed.map((index, position) => {
    const name = names[index] ?? '';
    const label = spec.labels?.[position] ?? name;
    const filled = rows.map(({ cells }) => cells[position] ?? '').filter((cell) => cell !== '');
    const rowHeader = position < rowHeaders;
    const numeric = !rowHeader && filled.length > 0 && filled.every((cell) => isNumeric(plainCell(cell)));
    const given = spec.format.get(label) ?? spec.format.get(name);
    const align =
      spec.align.get(label) ?? spec.align.get(name) ?? raw.alignments?.[index] ?? (numeric ? 'right' : 'left');
    return {
      name,
      label,
      align,
      rowHeader,
      rag: spec.rag !== undefined && (spec.rag === name || spec.rag === label),
      numeric,
      form: given ?? (spec.src === undefined ? 'typed' : columnForm({ names: [name, label], filled, numeric })),
    };
  });
}

/** The printed head: the second file's rows, or the labels, or the head rows of the table itself. */
function headOf(
  printed: readonly number[],
  {
    raw,
    head,
    spec,
    columns,
  }: {
    readonly raw: RawTable;
    readonly head: readonly CsvRow[] | undefined;
    readonly spec: TableSpec;
    readonly columns: readonly TableColumn[];
  },
): TableData['head'] {
  const rows = head ?? (spec.labels === undefined ? raw.rows.slice(0, spec.headerRows) : undefined);
  return rows?.map(({ cells }) => printed.map((index) => cells[index] ?? '')) ?? [columns.map(({ label }) => label)];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function indexOf(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  return exact === -1 ? names.findIndex((known) => known.toLowerCase() === name.toLowerCase()) : exact;
}

function noColumn(
  name: string,
  what: string,
  { names, at }: { readonly names: readonly string[]; readonly at: Position },
): Problem {
  const near = nearestWord(name, names);
  const remedy = near === undefined ? `Columns of the table: ${names.join(', ')}.` : `Did you mean "${near}"?`;
  return { ...at, message: `The table has no column "${name}", which ${what}="..." asks for.`, remedy };
}
