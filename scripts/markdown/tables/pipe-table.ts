import type { Alignment } from './table-spec.ts';
import type { CsvRow } from './csv.ts';

/** A table that was typed with bars between its cells. */
export interface PipeTable {
  readonly rows: readonly CsvRow[];
  /** Whether it has no row of heads. */
  readonly headless: boolean;
  readonly alignments: readonly (Alignment | undefined)[];
  /** Where it starts and ends among the lines that were read. */
  readonly from: number;
  readonly to: number;
}

/** Whether a line is the row of hyphens below the heads of a typed table. */
export function isRuler(line: string): boolean {
  return line.includes('|') && ruler.test(line.trim());
}

const ruler = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/**
 * Finds the table among lines of the text; its head stands above the line of hyphens, unless it has none, or only empty cells. `lineOf` gives the line in the file. Read here and
 * not by markdown-it, which drops cells that are too many for the head without a word.
 */
export function readPipeTable(lines: readonly string[], lineOf: (index: number) => number): PipeTable | undefined {
  const at = lines.findIndex(
    (line, index) =>
      line.includes('|') &&
      ruler.test(line.trim()) &&
      ((lines[index - 1] ?? '').includes('|') || (lines[index + 1] ?? '').includes('|')),
  );
  if (at === -1) return undefined;
  const from = (lines[at - 1] ?? '').includes('|') ? at - 1 : at;
  const end = lines.findIndex((line, index) => index > at && line.trim() === '');
  const to = end === -1 ? lines.length : end;
  const rows = lines
    .slice(from, to)
    .flatMap((line, offset) => (from + offset === at ? [] : [{ cells: cellsOf(line), line: lineOf(from + offset) }]));
  const emptyHead = from < at && rows[0]?.cells.every((cell) => cell === '') === true;
  return {
    rows: emptyHead ? rows.slice(1) : rows,
    headless: emptyHead || from === at,
    alignments: cellsOf(lines[at] ?? '').map(alignmentOf),
    from,
    to,
  };
}

/** The cells of a row; a bar within a cell is typed with a backslash before it. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function alignmentOf(cell: string): Alignment | undefined {
  if (/^:-*:$/u.test(cell)) return 'centre';
  if (cell.endsWith(':')) return 'right';
  return cell.startsWith(':') ? 'left' : undefined;
}
