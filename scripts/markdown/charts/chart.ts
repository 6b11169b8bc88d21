import { barChart, labelsFit } from './bar-chart.ts';
import type { Drawing } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { chartWidth, textSize } from './frame.ts';
import { horizontalBarChart } from './horizontal-bar-chart.ts';
import { lineChart } from './line-chart.ts';
import { levelStackedChart, stackedChart } from './stacked-chart.ts';
import { svg } from './svg.ts';

/** The kinds of chart that can be drawn. */
export const chartTypes = ['bar', 'hbar', 'line', 'stacked'] as const;
export type ChartType = (typeof chartTypes)[number];

/** Draws a chart as SVG; `id` names its patterns, `alt` is what it says to those who cannot see it. The same data give the same bytes. */
export function drawChart(
  type: ChartType,
  data: ChartData,
  { id, alt }: { readonly id: string; readonly alt: string },
): string {
  const { height, content } = drawing(type, data, id);
  const box = `0 0 ${chartWidth} ${Math.ceil(height)}`;
  return svg(
    'svg',
    {
      class: 'chart-drawing',
      viewBox: box,
      width: chartWidth,
      height: Math.ceil(height),
      role: 'img',
      'aria-label': alt,
      'font-size': textSize,
    },
    content,
  );
}

function drawing(type: ChartType, data: ChartData, id: string): Drawing {
  switch (type) {
    // Bars whose names do not fit below them lie down.
    case 'bar':
      return labelsFit(data) && data.series.length * data.categories.length <= 40
        ? barChart(data, id)
        : horizontalBarChart(data, id);
    case 'hbar':
      return horizontalBarChart(data, id);
    case 'line':
      return lineChart(data);
    case 'stacked':
      return labelsFit(data) ? stackedChart(data, id) : levelStackedChart(data, id);
  }
}
