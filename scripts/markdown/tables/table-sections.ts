import type { TableData, TableRow } from './table-data.ts';

/** How a row stands in its table. */
export interface PlacedRow {
  readonly row: TableRow;
  /** The depth in the hierarchy, for the indent; undefined where the table has none. */
  readonly depth: number | undefined;
  /** Whether its first cell heads the section that it opens. */
  readonly headsSection: boolean;
  /** Whether the row has words in its first cell only and heads the rows after it. */
  readonly banner: boolean;
  /** Over how many rows its first cell reaches; 0 where the cell of a row above reaches here. */
  readonly firstCellRows: number;
}

/** Rows that belong together: one `tbody`. */
export interface TableSection {
  readonly heading: string | undefined;
  readonly rows: readonly PlacedRow[];
}

/** Parts the rows of a table where a group, an area of the hierarchy or a first cell over several rows begins. */
export function sectionsOfTable(data: TableData): readonly TableSection[] {
  if (data.spec.group !== undefined)
    return runs(data.rows, ({ group = '' }) => group).map((rows) => ({
      heading: rows[0]?.group === '' ? undefined : rows[0]?.group,
      rows: rows.map((row) => plain(row)),
    }));
  if (data.spec.level !== undefined) return hierarchy(data.rows);
  const headers = data.columns.filter(({ rowHeader }) => rowHeader).length;
  if (headers < 2) return [{ heading: undefined, rows: data.rows.map((row) => plain(row)) }];
  return runs(data.rows, ({ cells }) => cells[0] ?? '').map((rows) => ({
    heading: undefined,
    rows: rows.map((row, index) => ({
      ...plain(row),
      firstCellRows: rows[0]?.cells[0] === '' ? 1 : index === 0 ? rows.length : 0,
      headsSection: index === 0 && rows.length > 1 && row.cells[0] !== '',
    })),
  }));
}

function plain(row: TableRow, depth?: number): PlacedRow {
  return { row, depth, headsSection: false, banner: false, firstCellRows: 1 };
}

/** Rows of the highest level below the total open a section and head it. Levels may be words as well: `group`, `line`, `subtotal`. */
function hierarchy(rows: readonly TableRow[]): readonly TableSection[] {
  const depths = rows.map(({ level }) => (/^\d$/u.test(level ?? '') ? Number(level) : undefined));
  const top = Math.min(...depths.filter((depth) => depth !== undefined && depth > 0).map(Number));
  const sections: PlacedRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const depth = depths[index];
    const banner = depth === undefined && row.cells.slice(1).every((cell) => cell === '') && row.cells[0] !== '';
    const headsSection = depth === top && (depths[index + 1] ?? 0) > top;
    const current = sections.at(-1);
    const starts = banner || depth === 0 || depth === top || current === undefined || current[0]?.depth === 0;
    const placed = { ...plain(row, depth), banner, headsSection };
    if (starts) sections.push([placed]);
    else current.push(placed);
  }
  return sections.map((placed) => ({ heading: undefined, rows: placed }));
}

/** Neighbours with the same key. */
function runs(rows: readonly TableRow[], keyOf: (row: TableRow) => string): readonly (readonly TableRow[])[] {
  const found: TableRow[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(row)) last.push(row);
    else found.push([row]);
  }
  return found;
}
