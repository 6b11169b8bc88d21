/** A cell of a table in HTML, with the slots that it covers. */
export interface Cell {
  readonly text: string;
  readonly head: boolean;
  readonly scope: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rowGroup: number;
}

interface Grid {
  readonly cells: readonly Cell[];
  /** For each column, which column group it stands in, if any. */
  readonly groups: readonly number[];
}

/** Reads a table as our own set-up writes it. */
export function readGrid(html: string): Grid {
  const cells: Cell[] = [];
  const taken = new Set<string>();
  const groups = [...html.matchAll(/<colgroup(?: span="(\d+)")?>/gu)].flatMap(([, span], group) =>
    Array.from({ length: Number(span ?? 1) }, () => group),
  );
  let y = -1;
  let x = 0;
  let rowGroup = -1;
  for (const [, tag, row, cell, attributes = '', text = ''] of html.matchAll(
    /<(thead|tbody)>|<(tr)[^>]*>|<(t[hd])([^>]*)>(.*?)<\/t[hd]>/gsu,
  )) {
    if (tag !== undefined) rowGroup += 1;
    if (row !== undefined) [x, y] = [0, y + 1];
    if (cell === undefined) continue;
    while (taken.has(`${x},${y}`)) x += 1;
    const read = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    const width = Number(read('colspan') ?? 1);
    const height = Number(read('rowspan') ?? 1);
    for (let dy = 0; dy < height; dy += 1) for (let dx = 0; dx < width; dx += 1) taken.add(`${x + dx},${y + dy}`);
    cells.push({
      text: text.replace(/<[^>]*>/gu, ''),
      head: cell === 'th',
      scope: read('scope'),
      x,
      y,
      width,
      height,
      rowGroup,
    });
  }
  return { cells, groups };
}

/** The heads of a data cell by HTML's own algorithm (HTML 4.9.12.2, "header and data cell semantics"), from the outside in. */
export function headsOf(cell: Cell, { cells, groups }: Grid): readonly string[] {
  const heads = cells.filter(
    (head) =>
      head.head &&
      (isColumnHead(head, cell) ||
        isRowHead(head, cell) ||
        isColumnGroupHead(head, cell, groups) ||
        isRowGroupHead(head, cell)),
  );
  return heads.map(({ text }) => text);
}

const isColumnHead = (head: Cell, cell: Cell): boolean =>
  head.scope === 'col' && head.y < cell.y && head.x <= cell.x && cell.x < head.x + head.width;
const isRowHead = (head: Cell, cell: Cell): boolean =>
  head.scope === 'row' && head.x < cell.x && head.y <= cell.y && cell.y < head.y + head.height;
const isColumnGroupHead = (head: Cell, cell: Cell, groups: readonly number[]): boolean =>
  head.scope === 'colgroup' &&
  groups[head.x] !== undefined &&
  groups[head.x] === groups[cell.x] &&
  head.y <= cell.y &&
  head.x <= cell.x;
const isRowGroupHead = (head: Cell, cell: Cell): boolean =>
  head.scope === 'rowgroup' && head.rowGroup === cell.rowGroup && head.y <= cell.y && head.x <= cell.x;

/** Each data cell with something in it, and its heads. */
export function headedCells(html: string): readonly (readonly [string, readonly string[]])[] {
  const grid = readGrid(html);
  return grid.cells
    .filter(({ head, text }) => !head && text !== '')
    .map((cell) => [cell.text, headsOf(cell, grid)] as const);
}
