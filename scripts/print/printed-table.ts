/** A cell as our Markdown and templates write it. */
export interface PrintedCell {
  readonly name: 'th' | 'td';
  readonly attributes: string;
  readonly html: string;
  readonly columns: number;
  readonly rows: number;
}

/** A row with its cells by column: one that spans columns or rows stands in each of them. */
export interface PrintedRow {
  readonly attributes: string;
  readonly cells: readonly PrintedCell[];
}

/** A table, taken apart. */
export interface PrintedTable {
  readonly attributes: string;
  readonly caption: string;
  readonly head: readonly PrintedRow[];
  readonly body: readonly PrintedRow[];
  readonly columns: number;
}

/** Takes a table apart; undefined where there are tables in it. */
export function readTable(html: string): PrintedTable | undefined {
  const [, attributes = '', content = ''] = /^<table\b([^>]*)>([^]*)<\/table>$/u.exec(html) ?? [];
  if (content.includes('<table')) return undefined;
  const head = /<thead\b[^>]*>([^]*?)<\/thead>/u.exec(content)?.[1] ?? '';
  const caption = /<caption\b[^]*?<\/caption>/u.exec(content)?.[0] ?? '';
  const rows = rowsOf(content.replace(/<thead\b[^]*?<\/thead>/u, ''));
  const heads = rowsOf(head);
  return {
    attributes,
    caption,
    head: heads,
    body: rows,
    columns: Math.max(0, ...[...heads, ...rows].map(({ cells }) => cells.length)),
  };
}

/** A cell's words, without their marks. */
export function wordsIn(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&(?:#?\w+);/gu, 'x')
    .replace(/\s+/gu, ' ')
    .trim();
}

function rowsOf(html: string): readonly PrintedRow[] {
  const hanging: (PrintedCell | undefined)[][] = [];
  return [...html.matchAll(/<tr\b([^>]*)>([^]*?)<\/tr>/gu)].map(([, attributes = '', content = ''], index) => {
    const cells: PrintedCell[] = [];
    const place = (cell: PrintedCell): void => {
      for (let across = 0; across < cell.columns; across += 1) {
        for (let down = 1; down < cell.rows; down += 1) (hanging[index + down] ??= [])[cells.length] = cell;
        cells.push(cell);
      }
    };
    const takeHanging = (): void => {
      for (let cell = hanging[index]?.[cells.length]; cell; cell = hanging[index]?.[cells.length]) cells.push(cell);
    };
    for (const cell of cellsOf(content)) {
      takeHanging();
      place(cell);
    }
    takeHanging();
    return { attributes, cells };
  });
}

function cellsOf(html: string): readonly PrintedCell[] {
  return [...html.matchAll(/<(th|td)\b([^>]*)>([^]*?)<\/\1>/gu)].map(([, name, attributes = '', content = '']) => {
    const span = (key: string): number => Number(new RegExp(`\\b${key}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1);
    return {
      name: name === 'th' ? 'th' : 'td',
      attributes,
      html: content,
      columns: span('colspan'),
      rows: span('rowspan'),
    };
  });
}
