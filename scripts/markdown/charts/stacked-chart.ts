import { scaleBand } from 'd3-scale';
import { stack } from 'd3-shape';
import { axisTitle } from './amounts.ts';
import type { Drawing } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { amountScale, axisWidth, chartWidth, lineHeight, linesOfText, textSize, uprightAxis } from './frame.ts';
import type { Plot } from './frame.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg } from './svg.ts';
import { wrapText } from './text-width.ts';

const plotHeight = 260;

/** Bars whose series stand on each other, first at the bottom. */
export function stackedChart(data: ChartData, id: string): Drawing {
  const key = legend(data, id);
  const rows = data.categories.map((_, row) => data.series.map(({ values }) => values[row] ?? 0));
  const layers = stack<unknown, readonly number[], number>().keys(data.series.map((_, index) => index)).value((row, index) => row[index] ?? 0)(rows);
  const top = key.height + (axisTitle(data.unit) === undefined ? 10 : 30);
  const scale = amountScale(layers.flatMap((layer) => layer.map(([, end]) => end)), [top + plotHeight, top]);
  const plot: Plot = { left: axisWidth(scale, data.unit), right: chartWidth, top, bottom: top + plotHeight };
  const groups = scaleBand().domain(data.categories.map((_, index) => String(index))).range([plot.left, plot.right]).paddingInner(0.3).paddingOuter(0.15);
  const bars = layers.map((layer, index) => layer.map(([start, end], row) => {
    if (start === end) return '';
    return svg('rect', { x: groups(String(row)), y: scale(end), width: groups.bandwidth(), height: scale(start) - scale(end), fill: fillOf(index, id), stroke: colourOf(index) });
  }).join('')).join('');
  const labels = data.categories.map((category) => wrapText(category, { width: groups.step() - 4, size: textSize }));
  const names = labels.map((lines, row) => linesOfText(lines, { x: (groups(String(row)) ?? 0) + groups.bandwidth() / 2, y: plot.bottom + lineHeight + 2, anchor: 'middle' })).join('');
  const height = plot.bottom + 10 + Math.max(...labels.map((lines) => lines.length)) * lineHeight;
  return { height, content: `${patterns(data.series.length, id)}${key.drawing}${uprightAxis(scale, plot, data.unit)}${bars}${names}` };
}
