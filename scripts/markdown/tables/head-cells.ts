/** A cell of a table's head. */
export interface HeadCell {
  readonly text: string;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly scope: 'col' | 'colgroup';
}

/**
 * Joins equal neighbours of a head of several rows: `Mean, Mean, t` over `Treated, Control, t` gives a head "Mean" over two columns and
 * a head "t" down two rows. Neighbours join sideways only below the same cell. In a head of one row every cell stays by itself.
 * Cells of the first row that span columns are heads of a column group (HTML 4.9.11: only one level of column groups exists).
 */
export function headCells(head: readonly (readonly string[])[]): readonly (readonly HeadCell[])[] {
  if (head.length === 1)
    return [(head[0] ?? []).map((text, column) => ({ text, column, colspan: 1, rowspan: 1, scope: 'col' as const }))];
  const owners = head.map((row) => row.map((): HeadCell | undefined => undefined));
  return head.map((row, line) =>
    row.flatMap((text, column) => {
      if (owners[line]?.[column] !== undefined) return [];
      const colspan = spanAcross(head, owners, { line, column });
      const rowspan = spanDown(head, { line, column, colspan });
      const cell: HeadCell = { text, column, colspan, rowspan, scope: line === 0 && colspan > 1 ? 'colgroup' : 'col' };
      for (let y = line; y < line + rowspan; y += 1) owners[y]?.fill(cell, column, column + colspan);
      return [cell];
    }),
  );
}

interface Corner {
  readonly line: number;
  readonly column: number;
}

function spanAcross(
  head: readonly (readonly string[])[],
  owners: readonly (readonly (HeadCell | undefined)[])[],
  { line, column }: Corner,
): number {
  const row = head[line] ?? [];
  const above = owners[line - 1];
  let span = 1;
  while (
    row[column] !== '' &&
    row[column + span] === row[column] &&
    owners[line]?.[column + span] === undefined &&
    above?.[column + span] === above?.[column]
  )
    span += 1;
  return span;
}

function spanDown(
  head: readonly (readonly string[])[],
  { line, column, colspan }: Corner & { readonly colspan: number },
): number {
  const text = head[line]?.[column];
  let span = 1;
  while (
    text !== '' &&
    line + span < head.length &&
    (head[line + span] ?? []).slice(column, column + colspan).every((cell) => cell === text)
  )
    span += 1;
  return span;
}
