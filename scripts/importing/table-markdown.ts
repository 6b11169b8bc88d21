import { stringify } from 'csv-stringify/sync';
import { quoted } from './caption.ts';
import type { Caption } from './caption.ts';
import type { Block, PaperFile, TableCell } from './paper.ts';

/** Rows up to which a table stands in the text. */
const mostRowsInText = 15;

/** A table in our Markdown. */
export interface TableMarkdown {
  readonly text: string;
  /** Its data, where it is too large for the text. */
  readonly file: PaperFile | undefined;
  /** Whether cells were merged, which our tables do not know. */
  readonly merged: boolean;
}

/** Where a table goes and how its cells are written. */
export interface TablePlace {
  readonly caption: Caption | undefined;
  /** The file that a large one would have. */
  readonly file: string;
  readonly cell: (blocks: readonly Block[]) => string;
}

/** Writes a table with bars in the text, or as a CSV file where it is long, or has cells of several paragraphs. */
export function tableMarkdown(
  { rows, headerRows }: Extract<Block, { readonly kind: 'table' }>,
  { caption, file, cell }: TablePlace,
): TableMarkdown {
  const grid = rows.map((row) => row.flatMap((one) => [one.continues ? '' : cell(one.blocks), ...spare(one)]));
  const width = Math.max(1, ...grid.map((row) => row.length));
  const even = grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const merged = rows.some((row) => row.some(({ columns, continues }) => continues || columns > 1));
  const about = caption === undefined ? [] : [`caption="${quoted(caption.caption)}"`, `number=${caption.number}`];
  const fits = headerRows === 1 && even.length <= mostRowsInText && even.flat().every((words) => !words.includes('\n'));
  if (fits) {
    const bars = barTable(even);
    return {
      text: about.length === 0 ? bars : `::: table {${about.join(' ')}}\n\n${bars}\n\n:::`,
      file: undefined,
      merged,
    };
  }
  const heads = headerRows === 1 ? [] : [`header-rows=${headerRows}`];
  return {
    text: `::: table {${[`src="${file}"`, ...about, ...heads].join(' ')}}\n:::`,
    file: { path: file, content: stringify(even) },
    merged,
  };
}

/** Empty cells for the columns that a merged one covers besides its own. */
function spare({ columns }: TableCell): readonly string[] {
  return Array.from({ length: Math.max(0, columns - 1) }, () => '');
}

function barTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((words) => words.replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
