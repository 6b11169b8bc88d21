import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import { axisTitle } from './amounts.ts';
import type { Drawing } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import {
  amountScale,
  axisWidth,
  chartWidth,
  levelAxis,
  levelAxisHeight,
  lineHeight,
  linesOfText,
  textSize,
  uprightAxis,
} from './frame.ts';
import type { Plot } from './frame.ts';
import { rowLabel, widestLabel } from './horizontal-bar-chart.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const plotHeight = 260;
const barHeight = 24;
const rowGap = 10;

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
export function stackedChart(data: ChartData, id: string): Drawing {
  const key = legend(data, id);
  const layers = layersOf(data);
  const top = key.height + (axisTitle(data.unit) === undefined ? 10 : 30);
  const scale = amountScale(
    layers.flatMap((layer) => layer.map(([, end]) => end)),
    [top + plotHeight, top],
  );
  const plot: Plot = { left: axisWidth(scale, data.unit), right: chartWidth, top, bottom: top + plotHeight };
  const groups = scaleBand()
    .domain(data.categories.map((_, index) => String(index)))
    .range([plot.left, plot.right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const bars = layers
    .map((layer, index) =>
      layer
        .map(([start, end], row) => {
          if (start === end) return '';
          return svg('rect', {
            x: groups(String(row)),
            y: scale(end),
            width: groups.bandwidth(),
            height: scale(start) - scale(end),
            fill: fillOf(index, id),
            stroke: colourOf(index),
          });
        })
        .join(''),
    )
    .join('');
  const labels = data.categories.map((category) => wrapText(category, { width: groups.step() - 4, size: textSize }));
  const names = labels
    .map((lines, row) =>
      linesOfText(lines, {
        x: (groups(String(row)) ?? 0) + groups.bandwidth() / 2,
        y: plot.bottom + lineHeight + 2,
        anchor: 'middle',
      }),
    )
    .join('');
  const height = plot.bottom + 10 + Math.max(...labels.map((lines) => lines.length)) * lineHeight;
  return {
    height,
    content: `${patterns(data.series.length, id)}${key.drawing}${uprightAxis(scale, plot, data.unit)}${bars}${names}`,
  };
}

/** The same lying down, for names that do not fit below upright bars. */
export function levelStackedChart(data: ChartData, id: string): Drawing {
  const key = legend(data, id);
  const layers = layersOf(data);
  const labels = data.categories.map((category) => wrapText(category, { width: widestLabel, size: textSize }));
  const heights = labels.map((lines) => Math.max(lines.length * lineHeight, barHeight) + rowGap);
  const top = key.height + 4;
  const left = Math.max(...labels.flat().map((line) => textWidth(line, textSize))) + 12;
  const plot: Plot = {
    left,
    right: chartWidth - 24,
    top,
    bottom: top + heights.reduce((sum, height) => sum + height, 0),
  };
  const scale = amountScale(
    layers.flatMap((layer) => layer.map(([, end]) => end)),
    [plot.left, plot.right],
  );
  let y = top;
  const rows = labels.map((lines, row) => {
    const height = heights[row] ?? 0;
    const bars = layers.map((layer, index) => {
      const [start, end] = layer[row] ?? [0, 0];
      return start === end
        ? ''
        : svg('rect', {
            x: scale(start),
            y: y + (height - barHeight) / 2,
            width: scale(end) - scale(start),
            height: barHeight,
            fill: fillOf(index, id),
            stroke: colourOf(index),
          });
    });
    const drawn = `${rowLabel(lines, { x: left - 10, y, height })}${bars.join('')}`;
    y += height;
    return drawn;
  });
  return {
    height: plot.bottom + levelAxisHeight(data.unit),
    content: `${patterns(data.series.length, id)}${key.drawing}${levelAxis(scale, plot, data.unit)}${rows.join('')}`,
  };
}
