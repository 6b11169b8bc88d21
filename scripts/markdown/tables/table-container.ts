import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { contentPath } from '../figures/content-path.ts';
import { tokenizeWithin } from '../containers.ts';
import type { Container, ContainerKind } from '../containers.ts';
import { readCsv } from './csv.ts';
import type { CsvRow } from './csv.ts';
import { printedName } from '../figures/printed-name.ts';
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
    if (reading === undefined) tokenizeWithin(state, container);
    else writeReading(state, { container, reading, ranges: typed?.around ?? [container] });
  },
};

/** A table that stands in the text with nothing around it. */
export function writeTypedTable(state: StateBlock, { from, to }: { readonly from: number; readonly to: number }): void {
  const context = contextOf(state.env);
  const place = context.source.at(from);
  const container = { name: 'table', attributes: new Map<string, string>(), line: from, from, to, place };
  const typed = typedTable(state, container);
  const reading = fromText(context, { container, spec: tableSpec(container.attributes), typed });
  if (reading !== undefined) writeReading(state, { container, reading, ranges: [] });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function writeReading(
  state: StateBlock,
  {
    container,
    reading,
    ranges,
  }: { readonly container: Container; readonly reading: TableReading; readonly ranges: readonly Range[] },
): void {
  const context = contextOf(state.env);
  const { data, problems } = reading;
  const { attributes, line } = container;
  context.problems.push(...problems);
  // A file that cannot be read has been told; that it has no rows goes without saying.
  if (data.rows.length > 0 || problems.length === 0) checkTable(context, data, container);
  const name = printedName(context, { kind: 'table', attributes, line });
  writeTable(state, { data, name, line });
  writeNotes(state, { container, spec: data.spec, ranges });
  context.tables.push({
    id: name.id,
    number: name.number,
    called: name.called,
    caption: name.spoken,
    rows: data.rows.length,
    columns: data.columns.length,
    source: data.spec.src === undefined ? undefined : data.file,
    line: context.source.lineOf(line),
    data,
  });
}

interface TypedTable {
  readonly rows: readonly CsvRow[];
  readonly headless: boolean;
  readonly alignments: PipeTable['alignments'];
  /** The lines above and below it. */
  readonly around: readonly Range[];
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
      headless: found.headless,
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
  const own = typed.headless ? { ...spec, headerRows: 0 } : spec;
  return tableOf({ file, rows: typed.rows, alignments: typed.alignments }, own, { at: container.place });
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
    readonly ranges: readonly Range[];
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
