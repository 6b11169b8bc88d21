import type { Alignment } from './table-spec.ts';
import type { CsvRow } from './csv.ts';

/** A table that was typed with bars between its cells. */
export interface PipeTable {
  readonly rows: readonly CsvRow[];
  readonly alignments: readonly (Alignment | undefined)[];
  /** Where it starts and ends among the lines that were read. */
  readonly from: number;
  readonly to: number;
}

const ruler = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/**
 * Finds the table among lines of the text; its head stands above the line of hyphens. `lineOf` gives the line in the file. Read here and
 * not by markdown-it, which drops cells that are too many for the head without a word.
 */
export function readPipeTable(lines: readonly string[], lineOf: (index: number) => number): PipeTable | undefined {
  const at = lines.findIndex(
    (line, index) =>
      index > 0 && line.includes('|') && ruler.test(line.trim()) && (lines[index - 1] ?? '').includes('|'),
  );
  if (at === -1) return undefined;
  const end = lines.findIndex((line, index) => index > at && line.trim() === '');
  const to = end === -1 ? lines.length : end;
  const rows = lines
    .slice(at - 1, to)
    .flatMap((line, offset) => (offset === 1 ? [] : [{ cells: cellsOf(line), line: lineOf(at - 1 + offset) }]));
  return { rows, alignments: cellsOf(lines[at] ?? '').map(alignmentOf), from: at - 1, to };
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
