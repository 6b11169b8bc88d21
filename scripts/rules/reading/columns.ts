import { isNil, parseQuantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { TableFacts, TableRow } from './tables.ts';

/** A column of figures. */
export interface Column {
  readonly index: number;
  readonly name: string;
  /** One for each row of the table; undefined where a cell holds none. */
  readonly figures: readonly (Quantity | undefined)[];
}

const columnsOf = new WeakMap<TableFacts, readonly Column[]>();

/** The columns that hold figures and nothing else but nil; the column of levels is not one. Read once a table. */
export function figureColumns(table: TableFacts): readonly Column[] {
  const known = columnsOf.get(table) ?? readColumns(table);
  columnsOf.set(table, known);
  return known;
}

function readColumns(table: TableFacts): readonly Column[] {
  return [...table.header.keys()].flatMap((index) => {
    const cells = table.rows.map((row) => row.cells[index] ?? '');
    const figures = cells.map(parseQuantity);
    const filled = figures.filter((figure) => figure !== undefined).length;
    const name = labelOf(table, index);
    const pure = cells.every((cell, at) => figures[at] !== undefined || isNil(cell));
    return !pure || filled < 2 || isServant(table, index) ? [] : [{ index, name, figures }];
  });
}

/** The place of a column by its name in the source; -1 where there is no such name. */
export function columnNamed({ header }: TableFacts, name: string | undefined): number {
  return name === undefined || name === '' ? -1 : header.indexOf(name);
}

/** The level of each row, where the table has levels in numbers. */
export function levelsIn(table: TableFacts): readonly number[] | undefined {
  const at = columnNamed(table, table.attributes.get('level'));
  const numbered = at !== -1 && table.rows.every(({ cells }) => /^\d+$/u.test(cells[at] ?? ''));
  return numbered ? table.rows.map(({ cells }) => Number(cells[at])) : undefined;
}

/** The head of a column as printed. */
export function labelOf({ attributes, printed, header }: TableFacts, index: number): string {
  return attributes.get('labels')?.split('|')[printed.indexOf(index)]?.trim() ?? header[index] ?? '';
}

/** Columns that steer how the table is drawn, or number its rows. */
export function isServant({ attributes, header }: TableFacts, index: number): boolean {
  const name = header[index] ?? '';
  return (
    name === attributes.get('level') ||
    name === attributes.get('group') ||
    /^(?:level|row|order|no|no\.|number|fragment|rank)$/iu.test(name)
  );
}

/** Whether a row is a total, by the table's `totals="column=value"` or by its first words. */
export function isTotalRow(table: TableFacts, row: TableRow): boolean {
  const [column = '', values = ''] = (table.attributes.get('totals') ?? '').split('=');
  const index = columnNamed(table, column.trim());
  if (index >= 0 && values.split('|').some((value) => value.trim().toLowerCase() === row.cells[index]?.toLowerCase()))
    return true;
  return firstWords(table, row).some((cell) => /^(?:(?:grand|sub|overall|the)[\s-]?)?totals?\b/iu.test(cell));
}

/** The words at the start of a row, before its first figure. */
function firstWords(table: TableFacts, { cells }: TableRow): readonly string[] {
  const end = cells.findIndex((cell, index) => !isServant(table, index) && parseQuantity(cell) !== undefined);
  return cells.slice(0, end === -1 ? cells.length : Math.max(end, 1));
}

/** What a row is called in a message: its first words. */
export function rowName(row: TableRow): string {
  return row.cells.find((cell) => cell !== '' && parseQuantity(cell) === undefined) ?? row.cells[0] ?? '';
}

/** What a table is called in a message. */
export function tableName({ form, number, caption, csv }: TableFacts): string {
  if (number !== undefined) return `${form === 'chart' ? 'Figure' : 'Table'} ${number}`;
  if (caption !== undefined) return `the ${form} "${caption}"`;
  return csv === undefined ? `this ${form}` : `the ${form} of ${csv.slice(csv.lastIndexOf('/') + 1)}`;
}

/** Figures that are not to be added up: shares, averages, ranks, years. */
export function isRate({ unit, caption }: TableFacts, { name, figures }: Column): boolean {
  const words =
    /%|\bper\b|\bpct|percent|\brates?\b|averag|mean\b|median|share|proportion|index|rank|second|minute|price|change|difference|year\b|date/iu;
  if (
    words.test(name) ||
    (unit !== undefined && /%|\bper\b|second|minute|index/iu.test(unit)) ||
    /\brates?\b|averag|percentage|\bper cent\b/iu.test(caption ?? '')
  )
    return true;
  return (
    figures.some((figure) => figure !== undefined && /%|points|pp|per cent/u.test(figure.unit)) ||
    figures.every((figure) => figure === undefined || isYear(figure))
  );
}

function isYear({ value, parted, decimals }: Quantity): boolean {
  return !parted && decimals === 0 && value >= 1900 && value <= 2100;
}

/** Whether a column is of money, by its head, its figures or the unit of its table. */
export function isMoney({ unit }: TableFacts, { name, figures }: Column): boolean {
  return /[£€]|gbp/iu.test(`${name} ${unit ?? ''}`) || figures.some((figure) => figure?.unit.startsWith('£') === true);
}
