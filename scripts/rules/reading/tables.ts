import { parse } from 'csv-parse/sync';
import type { Position } from '../../sources/problem.ts';
import type { Attributes } from '../../sources/attributes.ts';
import type { Block } from './blocks.ts';

/** A row of a table with the place of its source. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: Position;
}

/** A table or a chart as the source gives it, with all the columns of its CSV file. */
export interface TableFacts {
  readonly form: 'table' | 'chart';
  readonly number: string | undefined;
  readonly caption: string | undefined;
  readonly unit: string | undefined;
  readonly attributes: Attributes;
  /** Its CSV file, below the content folder. */
  readonly csv: string | undefined;
  /** Where it stands in the text. */
  readonly offset: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Which columns are printed. */
  readonly printed: readonly number[];
}

/** What is needed to read the tables of a text. */
export interface TableReading {
  readonly blocks: readonly Block[];
  readonly folder: string;
  readonly place: (offset: number) => Position;
  readonly texts: ReadonlyMap<string, string>;
}

/** Every table and chart of a text; a chart or table without its CSV file has no rows. */
export function readTables({ blocks, folder, place, texts }: TableReading): readonly TableFacts[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'container' && (block.name === 'table' || block.name === 'chart')) {
      const src = block.attributes.get('src');
      const csv = src === undefined ? undefined : joinPath(folder, src);
      const heads = Number(block.attributes.get('header-rows') ?? 1);
      const content =
        csv === undefined
          ? pipeTable(rowsFrom(blocks, index + 1), place)
          : csvTable(texts.get(csv) ?? '', { file: csv, heads: Number.isInteger(heads) ? heads : 1 });
      return [facts(block.name, { attributes: block.attributes, offset: block.offset, csv, ...content })];
    }
    const alone = block.kind === 'row' && !block.inside.includes('table') && blocks[index - 1]?.kind !== 'row';
    return alone
      ? [
          facts('table', {
            attributes: new Map(),
            offset: block.offset,
            csv: undefined,
            ...pipeTable(rowsFrom(blocks, index), place),
          }),
        ]
      : [];
  });
}

type Content = Pick<TableFacts, 'attributes' | 'offset' | 'csv' | 'header' | 'rows'>;

function facts(form: TableFacts['form'], content: Content): TableFacts {
  const { attributes, header } = content;
  const named = attributes
    .get('columns')
    ?.split('|')
    .map((name) => header.indexOf(name.trim()))
    .filter((column) => column >= 0);
  const drawn =
    form === 'chart'
      ? [attributes.get('x') ?? '', ...(attributes.get('y') ?? '').split('|')]
          .map((name) => header.indexOf(name.trim()))
          .filter((column) => column >= 0)
      : undefined;
  return {
    form,
    number: attributes.get('number'),
    caption: attributes.get('caption'),
    unit: attributes.get('unit'),
    ...content,
    printed: named ?? drawn ?? [...header.keys()],
  };
}

function rowsFrom(blocks: readonly Block[], start: number): readonly Extract<Block, { kind: 'row' }>[] {
  const rows: Extract<Block, { kind: 'row' }>[] = [];
  for (const block of blocks.slice(start)) {
    if (block.kind !== 'row') break;
    rows.push(block);
  }
  return rows;
}

function pipeTable(
  rows: readonly Extract<Block, { kind: 'row' }>[],
  place: TableReading['place'],
): Pick<TableFacts, 'header' | 'rows'> {
  const headed = rows[1]?.rule === true;
  const body = rows.slice(headed ? 1 : 0).filter(({ rule }) => !rule);
  return {
    header: headed && rows[0] !== undefined ? cellsOf(rows[0].words) : [],
    rows: body.map((row) => ({ cells: cellsOf(row.words), place: place(row.offset) })),
  };
}

function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}

interface CsvRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The last of its head rows names the columns; without any they are numbered. */
function csvTable(
  text: string,
  { file, heads }: { readonly file: string; readonly heads: number },
): Pick<TableFacts, 'header' | 'rows'> {
  const parsed = parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as readonly CsvRow[];
  const rows = parsed.map(({ record, info }) => ({
    cells: record.map((cell) => cell.trim()),
    place: { file, line: info.lines - newLines(record), column: 1 },
  }));
  const header =
    heads === 0 ? (rows[0]?.cells ?? []).map((_, index) => String(index + 1)) : (rows[heads - 1]?.cells ?? []);
  return { header, rows: rows.slice(heads) };
}

/** A row whose cells have lines of their own ends that much below its start. */
function newLines(record: readonly string[]): number {
  return record.join('').split('\n').length - 1;
}

function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
