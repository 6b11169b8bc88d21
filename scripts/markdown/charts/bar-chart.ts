import { scaleBand } from 'd3-scale';
import { axisTitle, printFigure } from './amounts.ts';
import type { ChartData } from './chart-data.ts';
import {
  allValues,
  amountScale,
  axisWidth,
  chartWidth,
  lineHeight,
  linesOfText,
  textSize,
  uprightAxis,
} from './frame.ts';
import type { Plot } from './frame.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/** A drawing without its outer element. */
export interface Drawing {
  readonly height: number;
  readonly content: string;
}

const plotHeight = 240;

/** Whether every label fits below its bars, in at most three lines. */
export function labelsFit({ categories }: ChartData): boolean {
  const width = (chartWidth - 60) / categories.length - 4;
  const wrapped = categories.map((category) => wrapText(category, { width, size: textSize }));
  return wrapped.every((lines) => lines.length <= 3 && lines.every((line) => textWidth(line, textSize) <= width));
}

/** Upright bars, side by side for several series, with the figure above each bar where there is room. */
export function barChart(data: ChartData, id: string): Drawing {
  const key = legend(data, id);
  const top = key.height + (axisTitle(data.unit) === undefined ? 18 : 34);
  const scale = amountScale(allValues(data), [top + plotHeight, top]);
  const plot: Plot = { left: axisWidth(scale, data.unit), right: chartWidth, top, bottom: top + plotHeight };
  const groups = scaleBand()
    .domain(data.categories.map((_, index) => String(index)))
    .range([plot.left, plot.right])
    .paddingInner(0.25)
    .paddingOuter(0.12);
  const within = scaleBand()
    .domain(data.series.map((_, index) => String(index)))
    .range([0, groups.bandwidth()])
    .paddingInner(0.08);
  const bars = data.series
    .map(({ values, printed }, index) =>
      values
        .map((value, row) => {
          if (value === undefined) return '';
          const x = (groups(String(row)) ?? 0) + (within(String(index)) ?? 0);
          const [upper, lower] = [scale(Math.max(0, value)), scale(Math.min(0, value))];
          const box = svg('rect', {
            x,
            y: upper,
            width: within.bandwidth(),
            height: lower - upper,
            fill: fillOf(index, id),
            stroke: colourOf(index),
          });
          const figure = printFigure(printed[row] ?? '', data.unit);
          const room = textWidth(figure, textSize) <= within.bandwidth() + 6;
          return `${box}${room ? svgText(figure, { x: x + within.bandwidth() / 2, y: upper - 5, 'text-anchor': 'middle' }) : ''}`;
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
