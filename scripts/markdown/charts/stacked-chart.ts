import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import { axisTitle } from './amounts.ts';
import { labelsBelow } from './bar-chart.ts';
import type { Drawing, Drawn } from './bar-chart.ts';
import { drawCategoryLabels, noLabels } from './category-labels.ts';
import type { ChartData } from './chart-data.ts';
import { amountScale, axisWidth, levelAxis, levelAxisHeight, uprightAxis } from './frame.ts';
import type { Plot } from './frame.ts';
import { rowNames } from './horizontal-bar-chart.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg } from './svg.ts';

const plotHeight = 260;
const barHeight = 24;

type Layer = readonly (readonly [number, number])[];

/** From where to where each series reaches in each category. */
function layersOf({ categories, series }: ChartData): readonly Layer[] {
  const rows = categories.map((_, row) => series.map(({ values }) => values[row] ?? 0));
  const layers = stack<unknown, readonly number[], number>()
    .keys(series.map((_, index) => index))
    .value((row, index) => row[index] ?? 0)(rows);
  return layers.map((layer) => layer.map(([start, end]) => [start, end] as const));
}

/** Bars whose series stand on each other, first at the bottom. */
export function stackedChart(data: ChartData, { id, frame }: Drawn): Drawing {
  const key = legend(data, { id, frame, shows: 'bars' });
  const layers = layersOf(data);
  const top = key.height + (axisTitle(data.unit) === undefined ? 10 : 30) * frame.scale;
  const ends = layers.flatMap((layer) => layer.map(([, end]) => end));
  const scale = amountScale(ends, [top + plotHeight, top]);
  const plot: Plot = { left: axisWidth(scale, data.unit, frame), right: frame.width, top, bottom: top + plotHeight };
  const groups = scaleBand()
    .domain(data.categories.map((_, index) => String(index)))
    .range([plot.left, plot.right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const width = groups.bandwidth();
  const bars = layers.flatMap((layer, index) =>
    layer.map(([start, end], row) => {
      const colours = { fill: fillOf(index, id), stroke: colourOf(index) };
      const box = { x: groups(String(row)), y: scale(end), width, height: scale(start) - scale(end), ...colours };
      return start === end ? '' : svg('rect', box);
    }),
  );
  const labels = labelsBelow(data, frame) ?? noLabels;
  const at = (row: number): number => (groups(String(row)) ?? 0) + width / 2;
  const names = drawCategoryLabels(labels, { at, y: plot.bottom + frame.line + 2, frame });
  const axis = uprightAxis(scale, { ...plot, frame }, data.unit);
  const content = `${patterns(data.series.length, id)}${key.drawing}${axis}${bars.join('')}${names}`;
  return { height: plot.bottom + labels.height, content };
}

/** The same lying down, for names that do not fit below upright bars. */
export function levelStackedChart(data: ChartData, { id, frame, whole = data, close = false }: Drawn): Drawing {
  const key = legend(data, { id, frame, shows: 'bars' });
  const layers = layersOf(data);
  const names = rowNames(data, { frame, whole, close });
  const bar = barHeight * frame.scale;
  const heights = names.heights(bar);
  const top = key.height + 4;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const plot: Plot = { left: names.left, right: frame.width - 24, top, bottom };
  const ends = layersOf(whole).flatMap((layer) => layer.map(([, end]) => end));
  const scale = amountScale(ends, [plot.left, plot.right]);
  let y = top;
  const rows = data.categories.map((_, row) => {
    const bars = layers.map((layer, index) => {
      const [start, end] = layer[row] ?? [0, 0];
      const colours = { fill: fillOf(index, id), stroke: colourOf(index) };
      const box = { x: scale(start), y: y + names.offset(row, bar), width: scale(end) - scale(start) };
      return start === end ? '' : svg('rect', { ...box, height: bar, ...colours });
    });
    const drawn = `${names.draw(row, y, bar)}${bars.join('')}`;
    y += heights[row] ?? 0;
    return drawn;
  });
  const axis = levelAxis(scale, { ...plot, frame }, data.unit);
  return {
    height: plot.bottom + levelAxisHeight(data.unit, frame),
    content: `${patterns(data.series.length, id)}${key.drawing}${axis}${rows.join('')}`,
  };
}
