import { barChart, labelsBelow } from './bar-chart.ts';
import type { Drawing, Drawn } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { narrowFrame, wideFrame } from './frame.ts';
import type { ChartFrame } from './frame.ts';
import { horizontalBarChart } from './horizontal-bar-chart.ts';
import { lineChart } from './line-chart.ts';
import { pointsInTime } from './points-in-time.ts';
import { levelStackedChart, stackedChart } from './stacked-chart.ts';
import { svg } from './svg.ts';

/** The kinds of chart that can be drawn. */
export const chartTypes = ['bar', 'hbar', 'line', 'stacked'] as const;
export type ChartType = (typeof chartTypes)[number];

/** Draws a chart as SVG; `id` names its patterns, `alt` is what it says to those who cannot see it. The same data give the same bytes. */
export function drawChart(
  type: ChartType,
  data: ChartData,
  { id, alt, narrow = false }: { readonly id: string; readonly alt: string; readonly narrow?: boolean },
): string {
  const frame = narrow ? narrowFrame : wideFrame;
  const { height, content } = drawing(type, inOrder(data), { id: narrow ? `${id}-narrow` : id, frame });
  return svg(
    'svg',
    {
      class: narrow ? 'chart-drawing narrow' : 'chart-drawing',
      viewBox: `0 0 ${frame.width} ${Math.ceil(height)}`,
      width: frame.width,
      height: Math.ceil(height),
      role: 'img',
      'aria-label': alt,
      'font-size': frame.text,
    },
    content,
  );
}

function drawing(type: ChartType, data: ChartData, drawn: Drawn): Drawing {
  switch (type) {
    // Bars whose names do not fit below them lie down. Time runs from left to right, whatever was asked for.
    case 'bar':
    case 'hbar':
      return standsUp(type, data, drawn.frame) ? barChart(data, drawn) : horizontalBarChart(data, drawn);
    case 'line':
      return lineChart(data, drawn);
    case 'stacked':
      return labelsBelow(data, drawn.frame) === undefined ? levelStackedChart(data, drawn) : stackedChart(data, drawn);
  }
}

const mostBars = 40;
const fewestPoints = 3;

function standsUp(type: 'bar' | 'hbar', data: ChartData, frame: ChartFrame): boolean {
  if (labelsBelow(data, frame) === undefined) return false;
  if (pointsInTime(data.categories) !== undefined && data.categories.length >= fewestPoints) return true;
  return type === 'bar' && data.series.length * data.categories.length <= mostBars;
}

/** A file that has the latest first is drawn from the earliest on. */
function inOrder(data: ChartData): ChartData {
  const points = pointsInTime(data.categories);
  if (points === undefined) return data;
  const order = [...points.keys()].sort((a, b) => (points[a] ?? 0) - (points[b] ?? 0));
  const pick = <T>(values: readonly T[]): T[] => order.flatMap((index) => values.slice(index, index + 1));
  return {
    ...data,
    categories: pick(data.categories),
    series: data.series.map((series) => ({ ...series, values: pick(series.values), printed: pick(series.printed) })),
  };
}
