import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { readChart } from './chart-data.ts';
import { chartTypes, drawChart } from './chart.ts';
import type { ChartType } from './chart.ts';
import type { Container, ContainerKind } from '../containers.ts';
import { escapeHtml } from '../escape-html.ts';
import { altOf, writeCaption, writeDescription } from '../figures/figure-container.ts';
import { printedName } from '../figures/printed-name.ts';
import type { PrintedName } from '../figures/printed-name.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { readBeside } from '../tables/table-container.ts';
import { readTable } from '../tables/table-data.ts';
import { tableSpec } from '../tables/table-spec.ts';
import { writeTable } from '../tables/table-tokens.ts';
import { TokenWriter } from '../token-writer.ts';

/** A chart drawn from a CSV, with its caption, description and data: `::: chart {...}`. */
export const chart: ContainerKind = {
  attributes: ['src', 'type', 'x', 'y', 'labels', 'number', 'called', 'caption', 'name', 'alt', 'unit', 'source'],
  write: (state, container) => {
    const context = contextOf(state.env);
    const alt = altOf(context, container);
    const name = printedName(context, { kind: 'figure', attributes: container.attributes, line: container.line });
    const { id } = name;
    const csv = readBeside(context, { container, src: container.attributes.get('src') ?? '' });
    const writer = new TokenWriter(state);
    writer.open('figure', { class: 'chart', id });
    if (csv !== undefined) writeDrawing(context, writer, { container, csv, id, alt });
    writeCaption(state, name, container.line);
    writer.close('figure');
    writeDescription(state, container);
    if (csv !== undefined) writeData(state, { container, csv, name });
    context.figures.push({
      id,
      number: name.number,
      called: name.called,
      caption: name.caption ?? '',
      alt,
      src: csv?.path ?? '',
      chart: true,
      line: context.source.lineOf(container.line),
    });
  },
};

interface CsvText {
  readonly text: string;
  readonly path: string;
}

function writeDrawing(
  context: RenderContext,
  writer: TokenWriter,
  {
    container,
    csv,
    id,
    alt,
  }: { readonly container: Container; readonly csv: CsvText; readonly id: string; readonly alt: string },
): void {
  const { attributes, place } = container;
  const spec = {
    x: attributes.get('x'),
    y: listOf(attributes.get('y')),
    labels: listOf(attributes.get('labels')),
    unit: attributes.get('unit'),
    language: context.options.language,
  };
  const { data, problems } = readChart(csv.text, csv.path, { spec, at: place });
  context.problems.push(...problems);
  if (data === undefined && problems.length === 0)
    context.problem(
      place,
      `There are no figures to draw in ${csv.path}.`,
      'Give it a first row with names and a row for each point.',
    );
  if (data === undefined) return;
  const type = typeOf(context, container);
  const { continued } = context.words;
  // One of the two is shown: on a phone, words of the wide one would be too small to read, as they would be in large print.
  const [one, other] =
    context.options.medium === 'print' ? (['paper', 'large'] as const) : (['wide', 'narrow'] as const);
  writer.html(drawChart(type, data, { id, alt, continued, medium: one }), alt);
  writer.html(drawChart(type, data, { id, alt, continued, medium: other }), '');
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split('|').map((name) => name.trim());
}

function typeOf(context: RenderContext, { attributes, line }: Container): ChartType {
  const given = attributes.get('type') ?? '';
  const type = chartTypes.find((known) => known === given);
  if (type === undefined)
    context.problem(
      context.source.find('type', [line, line + 1]),
      `"${given}" is not a type of chart.`,
      `Types: ${chartTypes.join(', ')}.`,
    );
  return type ?? 'bar';
}

/** The figures of a chart as a table: folded up on the web, open in print (unless a table of the paper has them). */
function writeData(
  state: StateBlock,
  { container, csv, name }: { readonly container: Container; readonly csv: CsvText; readonly name: PrintedName },
): void {
  const { words, options, ids, chartData } = contextOf(state.env);
  const { attributes, place, line } = container;
  const caption = words.dataFor(name.label ?? (name.caption === undefined ? words.thisChart : `“${name.caption}”`));
  const x = attributes.get('x');
  const y = attributes.get('y');
  const columns = x !== undefined && y !== undefined ? `${x}|${y}` : undefined;
  const names = attributes.get('labels');
  const labels = columns !== undefined && names !== undefined ? `${x ?? ''}|${names}` : undefined;
  const given = new Map(
    Object.entries({ src: csv.path, caption, unit: attributes.get('unit'), columns, labels }).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, value] as const]),
    ),
  );
  const { data } = readTable(csv.text, csv.path, tableSpec(given), { at: place });
  if (data.rows.length === 0) return;
  const writer = new TokenWriter(state);
  const folded = options.medium !== 'print';
  const from = state.tokens.length;
  if (folded) writer.html(`<details class="data"><summary>${escapeHtml(caption)}</summary>`);
  const own = { id: ids.claim(`${name.id}-data`), label: undefined, caption, spoken: caption };
  writeTable(state, { data, name: own, line });
  if (folded) writer.html('</details>');
  chartData.push({ data, tokens: state.tokens.slice(from) });
}
