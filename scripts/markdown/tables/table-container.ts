import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { contentPath } from '../figures/content-path.ts';
import { tokenizeWithin } from '../containers.ts';
import type { Container, ContainerKind } from '../containers.ts';
import { readCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { headingSlug } from '../paragraphs/heading-slug.ts';
import { readPipeTable } from './pipe-table.ts';
import type { PipeTable } from './pipe-table.ts';
import { writeSource } from '../paragraphs/prose-containers.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { checkTable } from './table-checks.ts';
import { readTable, tableOf } from './table-data.ts';
import type { TableReading } from './table-data.ts';
import { tableAttributes, tableSpec } from './table-spec.ts';
import type { TableSpec } from './table-spec.ts';
import { writeTable } from './table-tokens.ts';
import { TokenWriter } from '../token-writer.ts';

/** A table from a CSV beside the paper, or typed in the paper, with its notes: `::: table {...}`. */
export const table: ContainerKind = {
  attributes: tableAttributes,
  write: (state, container) => {
    const context = contextOf(state.env);
    const spec = tableSpec(container.attributes);
    const typed = spec.src === undefined ? typedTable(state, container) : undefined;
    const reading =
      spec.src === undefined
        ? fromText(context, { container, spec, typed })
        : fromFile(context, { container, spec, src: spec.src });
    if (reading === undefined) {
      tokenizeWithin(state, container);
      return;
    }
    context.problems.push(...reading.problems);
    // A file that cannot be read has been told; that it has no rows goes without saying.
    if (reading.data.rows.length > 0 || reading.problems.length === 0) checkTable(context, reading.data, container);
    const caption = spec.caption ?? '';
    const { id, label } = nameTable(context, spec);
    writeTable(state, { data: reading.data, id, label, caption, line: container.line });
    writeNotes(state, { container, spec, ranges: typed?.around ?? [container] });
    const source = spec.src === undefined ? undefined : reading.data.file;
    context.tables.push({
      id,
      number: spec.number,
      caption,
      rows: reading.data.rows.length,
      columns: reading.data.columns.length,
      source,
      line: context.source.lineOf(container.line),
      data: reading.data,
    });
  },
};

interface TypedTable {
  readonly rows: readonly CsvRow[];
  readonly alignments: PipeTable['alignments'];
  /** The lines above and below it. */
  readonly around: readonly { readonly from: number; readonly to: number }[];
}

/** The number, label and id of a table: `table-1`, or from its caption where it has no number. */
export function nameTable(
  { ids, words }: RenderContext,
  { number, caption }: Pick<TableSpec, 'number' | 'caption'>,
): { readonly id: string; readonly label: string | undefined } {
  const id = ids.claim(`table-${number?.replace(/[^\w.-]+/gu, '-') ?? headingSlug(caption ?? 'untitled')}`);
  return { id, label: number === undefined ? undefined : `${words.table} ${number}:` };
}

function typedTable(state: StateBlock, { from, to }: Container): TypedTable | undefined {
  const context = contextOf(state.env);
  const lines = Array.from({ length: to - from }, (_, index) =>
    state.getLines(from + index, from + index + 1, state.blkIndent, false),
  );
  const found = readPipeTable(lines, (index) => context.source.lineOf(from + index));
  return (
    found && {
      rows: found.rows,
      alignments: found.alignments,
      around: [
        { from, to: from + found.from },
        { from: from + found.to, to },
      ],
    }
  );
}

function fromText(
  context: RenderContext,
  {
    container,
    spec,
    typed,
  }: { readonly container: Container; readonly spec: TableSpec; readonly typed: TypedTable | undefined },
): TableReading | undefined {
  if (typed === undefined) {
    context.problem(
      container.place,
      'There is no table in "::: table".',
      'Give its CSV file with src="data/name.csv", or type the table with | between the cells and empty lines around it.',
    );
    return undefined;
  }
  const { file } = context.options;
  return tableOf({ file, rows: typed.rows, alignments: typed.alignments }, spec, { at: container.place });
}

function fromFile(
  context: RenderContext,
  { container, spec, src }: { readonly container: Container; readonly spec: TableSpec; readonly src: string },
): TableReading | undefined {
  const csv = readBeside(context, { container, src });
  if (csv === undefined) return undefined;
  const second = spec.headFile === undefined ? undefined : readBeside(context, { container, src: spec.headFile });
  const head = second && readCsv(second.text);
  if (second !== undefined && head?.ok === false)
    context.problem({ file: second.path, line: head.line, column: 1 }, head.message, head.remedy);
  return readTable(csv.text, csv.path, spec, { at: container.place, head: head?.ok === true ? head.rows : undefined });
}

/** The text of a file that a container names, or a problem. */
export function readBeside(
  context: RenderContext,
  { container, src }: { readonly container: Container; readonly src: string },
): { readonly text: string; readonly path: string } | undefined {
  const { folder, readText } = context.options;
  const path = contentPath(folder, src);
  const text = path === undefined ? undefined : readText(path);
  if (path !== undefined && text !== undefined) {
    context.assets.add(path);
    return { text, path };
  }
  const place = context.source.find(src, [container.line, container.line + 1]);
  context.problem(
    place,
    `There is no file "${src}".`,
    path === undefined
      ? 'Put the file in the folder of the paper and name it from there, like "data/name.csv".'
      : `It was looked for at ${path}.`,
  );
  return undefined;
}

/** What stands below a table or chart: notes, Markdown of the container, source. */
function writeNotes(
  state: StateBlock,
  {
    container,
    spec,
    ranges,
  }: {
    readonly container: Container;
    readonly spec: TableSpec;
    readonly ranges: readonly { readonly from: number; readonly to: number }[];
  },
): void {
  const writer = new TokenWriter(state);
  const written = ranges.filter(({ from, to }) => state.getLines(from, to, 0, false).trim() !== '');
  if (written.length === 0 && spec.notes === undefined && spec.source === undefined) return;
  writer.open('div', { class: spec.wide ? 'table-notes wide' : 'table-notes' });
  if (spec.notes !== undefined) {
    writer.open('p');
    writer.words(spec.notes.replace(/^\*(?=\s)/u, '\\*'), { line: container.line });
    writer.close('p');
  }
  for (const range of written) tokenizeWithin(state, range);
  if (spec.source !== undefined) writeSource(state, spec.source, container.line);
  writer.close('div');
}
