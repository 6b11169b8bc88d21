import { printFigure } from './amounts.ts';
import type { Drawing } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import {
  allValues,
  amountScale,
  chartWidth,
  levelAxis,
  levelAxisHeight,
  lineHeight,
  linesOfText,
  textSize,
} from './frame.ts';
import type { Plot } from './frame.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const barHeight = 22;
const rowGap = 14;
/** Longer names are set in several lines. */
export const widestLabel = 230;

/** Level bars with their names before them and their figures after them: for long names, and for many. */
export function horizontalBarChart(data: ChartData, id: string): Drawing {
  const key = legend(data, id);
  const labels = data.categories.map((category) => wrapText(category, { width: widestLabel, size: textSize }));
  const left = Math.max(...labels.flat().map((line) => textWidth(line, textSize))) + 12;
  const figures = data.series.flatMap(({ printed }) =>
    printed.map((text) => textWidth(printFigure(text, data.unit), textSize)),
  );
  const heights = labels.map((lines) => Math.max(lines.length * lineHeight, data.series.length * barHeight) + rowGap);
  const top = key.height + 4;
  const plot: Plot = {
    left,
    right: chartWidth - Math.max(...figures) - 10,
    top,
    bottom: top + heights.reduce((sum, height) => sum + height, 0),
  };
  const scale = amountScale(allValues(data), [plot.left, plot.right]);
  let y = top;
  const rows = data.categories.map((_, row) => {
    const height = heights[row] ?? 0;
    const drawn = `${rowLabel(labels[row] ?? [], { x: left - 10, y, height })}${rowBars(data, { id, row, y: y + (height - data.series.length * barHeight) / 2, scale })}`;
    y += height;
    return drawn;
  });
  return {
    height: plot.bottom + levelAxisHeight(data.unit),
    content: `${patterns(data.series.length, id)}${key.drawing}${levelAxis(scale, plot, data.unit)}${rows.join('')}`,
  };
}

/** The name of a row, in the middle of its height. */
export function rowLabel(
  lines: readonly string[],
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
): string {
  return linesOfText(lines, { x, y: y + (height - lines.length * lineHeight) / 2 + 14, anchor: 'end' });
}

function rowBars(
  { series, unit }: ChartData,
  {
    id,
    row,
    y,
    scale,
  }: { readonly id: string; readonly row: number; readonly y: number; readonly scale: (value: number) => number },
): string {
  return series
    .map(({ values, printed }, index) => {
      const value = values[row];
      if (value === undefined) return '';
      const from = scale(Math.min(0, value));
      const to = scale(Math.max(0, value));
      const box = svg('rect', {
        x: from,
        y: y + index * barHeight + 2,
        width: to - from,
        height: barHeight - 4,
        fill: fillOf(index, id),
        stroke: colourOf(index),
      });
      return `${box}${svgText(printFigure(printed[row] ?? '', unit), { x: to + 6, y: y + index * barHeight + 16 })}`;
    })
    .join('');
}
