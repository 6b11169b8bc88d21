import { scaleBand } from 'd3-scale';
import { axisTitle, printFigure } from './amounts.ts';
import { categoryLabels, drawCategoryLabels, noLabels } from './category-labels.ts';
import type { CategoryLabels } from './category-labels.ts';
import type { ChartData } from './chart-data.ts';
import { allValues, amountScale, axisWidth, uprightAxis } from './frame.ts';
import type { ChartFrame, Plot } from './frame.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

/** A drawing without its outer element. */
export interface Drawing {
  readonly height: number;
  readonly content: string;
}

/** What a drawing is made in: the id of its patterns, and the room that it has. */
export interface Drawn {
  readonly id: string;
  readonly frame: ChartFrame;
  /** The chart of which this is a sheet: all its sheets have one scale. */
  readonly whole?: ChartData;
  /** Whether its rows stand close, to have room on one sheet. */
  readonly close?: boolean;
}

const plotHeight = 240;
const widestAxis = 60;

/** The names below upright bars; undefined where they do not fit. */
export function labelsBelow({ categories }: ChartData, frame: ChartFrame): CategoryLabels | undefined {
  return categoryLabels(categories, { step: (frame.width - widestAxis * frame.scale) / categories.length, frame });
}

/** Upright bars, side by side for several series, with the figure above each bar where there is room. */
export function barChart(data: ChartData, { id, frame }: Drawn): Drawing {
  const key = legend(data, { id, frame, shows: 'bars' });
  const top = key.height + (axisTitle(data.unit) === undefined ? 18 : 34) * frame.scale;
  const scale = amountScale(allValues(data), [top + plotHeight, top]);
  const plot: Plot = { left: axisWidth(scale, data.unit, frame), right: frame.width, top, bottom: top + plotHeight };
  const groups = scaleBand()
    .domain(data.categories.map((_, index) => String(index)))
    .range([plot.left, plot.right])
    .paddingInner(0.25)
    .paddingOuter(0.12);
  const within = scaleBand()
    .domain(data.series.map((_, index) => String(index)))
    .range([0, groups.bandwidth()])
    .paddingInner(0.08);
  const width = within.bandwidth();
  const bars = data.series.flatMap(({ values, printed }, index) =>
    values.map((value, row) => {
      if (value === undefined) return '';
      const x = (groups(String(row)) ?? 0) + (within(String(index)) ?? 0);
      const [upper, lower] = [scale(Math.max(0, value)), scale(Math.min(0, value))];
      const colours = { fill: fillOf(index, id), stroke: colourOf(index) };
      const box = svg('rect', { x, y: upper, width, height: lower - upper, ...colours });
      const figure = printFigure(printed[row] ?? '', data.unit);
      const room = textWidth(figure, frame.text) <= width + 6;
      return `${box}${room ? svgText(figure, { x: x + width / 2, y: upper - 5, 'text-anchor': 'middle' }) : ''}`;
    }),
  );
  const labels = labelsBelow(data, frame) ?? noLabels;
  const at = (row: number): number => (groups(String(row)) ?? 0) + groups.bandwidth() / 2;
  const names = drawCategoryLabels(labels, { at, y: plot.bottom + frame.line + 2, frame });
  const axis = uprightAxis(scale, { ...plot, frame }, data.unit);
  const content = `${patterns(data.series.length, id)}${key.drawing}${axis}${bars.join('')}${names}`;
  return { height: plot.bottom + labels.height, content };
}
