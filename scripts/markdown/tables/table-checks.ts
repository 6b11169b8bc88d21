import type { Container } from '../containers.ts';
import type { RenderContext } from '../render-context.ts';
import { columnForms } from './column-form.ts';
import type { TableData } from './table-data.ts';

/** Tells what a table lacks that its readers need: heads for its columns, rows of one length. */
export function checkTable(context: RenderContext, data: TableData, { place, attributes, line }: Container): void {
  for (const name of ['row-headers', 'header-rows']) {
    const value = attributes.get(name);
    if (value !== undefined && !/^\d+$/u.test(value))
      context.problem(
        context.source.find(name, [line, line + 1]),
        `"${name}" should be a whole number, not "${value}".`,
        `Write it like ${name}=1.`,
      );
  }
  if (data.spec.rag !== undefined && !data.columns.some(({ rag }) => rag)) {
    context.problem(
      context.source.find('rag=', [line, line + 1]),
      `This table prints no column "${data.spec.rag}", where rag="..." looks for ratings.`,
      `Columns that it prints: ${data.columns.map(({ label }) => label).join(', ')}.`,
    );
  }
  checkFormat(context, data, { attributes, line });
  checkHead(context, data, place);
  checkRows(context, data);
}

function checkFormat(
  context: RenderContext,
  data: TableData,
  { attributes, line }: Pick<Container, 'attributes' | 'line'>,
): void {
  const given = attributes.get('format');
  if (given === undefined) return;
  const names = new Set(data.columns.flatMap(({ name, label }) => [name, label]));
  const place = context.source.find('format=', [line, line + 1]);
  if (data.spec.format.size === 0 || data.spec.format.size < given.split(/[,|](?=[^,|]*:)/u).length)
    context.problem(
      place,
      `"${given}" does not say how columns are printed.`,
      `Write the name of a column, a colon and one of ${columnForms.join(', ')}: format="Case:typed, Spent:pounds".`,
    );
  for (const name of data.spec.format.keys())
    if (!names.has(name))
      context.problem(
        place,
        `This table prints no column "${name}", which format="..." asks for.`,
        `Columns that it prints: ${data.columns.map(({ label }) => label).join(', ')}.`,
      );
}

function checkHead(context: RenderContext, data: TableData, place: Container['place']): void {
  const headed = data.columns.some(({ rowHeader }) => rowHeader);
  if (data.head.length === 0 && !headed)
    context.problem(
      place,
      'This table has neither heads of columns nor heads of rows.',
      'Give heads with labels="...|...", or say row-headers=1.',
    );
  if (data.rows.length === 0)
    context.problem(place, 'This table has no rows.', 'Add rows below its head, or leave the table out.');
  if (data.head.length === 0) return;
  for (const [index, { rowHeader }] of data.columns.entries()) {
    if (rowHeader || data.head.some((row) => (row[index] ?? '') !== '')) continue;
    context.problem(
      place,
      `Column ${index + 1} of this table has no head.`,
      'Write what its cells are, in the first row or with labels="...|...".',
    );
  }
  const short = data.head.find((row) => row.length !== data.columns.length);
  if (short !== undefined)
    context.problem(
      place,
      `The head of this table has ${short.length} cells and its rows have ${data.columns.length}.`,
      'Give the head one cell for each column; a head over several columns is written once for each.',
    );
}

/** A CSV is checked when it is read; a typed table here. */
function checkRows(context: RenderContext, data: TableData): void {
  if (data.file !== context.options.file) return;
  const { width: wanted } = data;
  for (const { line, width } of data.rows) {
    if (width === wanted) continue;
    const place = { file: data.file, line, column: 1 };
    context.problem(
      place,
      `This row has ${width} cells and the head of the table has ${wanted}.`,
      width > wanted ? 'Write a bar within a cell as \\|.' : 'Put a bar for each missing cell.',
    );
  }
}
