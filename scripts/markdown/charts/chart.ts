import { barChart, labelsBelow } from './bar-chart.ts';
import type { Drawing, Drawn } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { largeFrame, narrowFrame, paperFrame, wideFrame } from './frame.ts';
import type { ChartFrame } from './frame.ts';
import { horizontalBarChart } from './horizontal-bar-chart.ts';
import { lineChart } from './line-chart.ts';
import { pointsInTime } from './points-in-time.ts';
import { levelStackedChart, stackedChart } from './stacked-chart.ts';
import { svg } from './svg.ts';

/** The kinds of chart that can be drawn. */
export const chartTypes = ['bar', 'hbar', 'line', 'stacked'] as const;
export type ChartType = (typeof chartTypes)[number];

/** What a chart is drawn for: a wide screen, a phone, an upright page of paper, or one in large print. */
export type ChartMedium = 'wide' | 'narrow' | 'paper' | 'large';

const frames: Readonly<Record<ChartMedium, ChartFrame>> = {
  wide: wideFrame,
  narrow: narrowFrame,
  paper: paperFrame,
  large: largeFrame,
};

/** What a drawing is called, to the ear and in its file. */
interface ChartName {
  /** Names its patterns. */
  readonly id: string;
  /** What it says to those who cannot see it. */
  readonly alt: string;
  /** The word for a drawing that goes on: "continued". */
  readonly continued: string;
}

/**
 * Draws a chart as SVG, on paper as several drawings where one would be higher than a page: no word gets smaller. The same data give the
 * same bytes.
 */
export function drawChart(
  type: ChartType,
  data: ChartData,
  name: ChartName & { readonly medium: ChartMedium },
): string {
  const { medium, id, alt, continued } = name;
  const frame = frames[medium];
  const kind = medium === 'narrow' || medium === 'large' ? ` ${medium}` : '';
  const own = kind === '' ? id : `${id}-${medium}`;
  return sheetsOf(type, inOrder(data), { id: own, frame })
    .map(({ height, content }, sheet) =>
      svg(
        'svg',
        {
          class: `chart-drawing${kind}`,
          viewBox: `0 0 ${frame.width} ${Math.ceil(height)}`,
          width: frame.width,
          height: Math.ceil(height),
          role: 'img',
          'aria-label': sheet === 0 ? alt : `${alt} (${continued})`,
          'font-size': frame.text,
        },
        content,
      ),
    )
    .join('');
}

/** Rows that do not fit a sheet stand closer; where that is not enough, they are dealt out evenly to as few sheets as hold them. */
function sheetsOf(type: ChartType, data: ChartData, { id, frame }: Drawn): readonly Drawing[] {
  const roomy = drawing(type, data, { id, frame });
  if (roomy.height <= frame.height || type === 'line') return [roomy];
  const rows = data.categories.length;
  for (let count = 1; ; count += 1) {
    const sheets = Array.from({ length: count }, (_, sheet) => {
      const part = rowsOf(data, Math.round((sheet * rows) / count), Math.round(((sheet + 1) * rows) / count));
      return drawing(type, part, { id: sheet === 0 ? id : `${id}-${sheet + 1}`, frame, whole: data, close: true });
    });
    if (count >= rows || sheets.every(({ height }) => height <= frame.height)) return sheets;
  }
}

function rowsOf(data: ChartData, from: number, to: number): ChartData {
  return {
    ...data,
    categories: data.categories.slice(from, to),
    series: data.series.map((series) => ({
      ...series,
      values: series.values.slice(from, to),
      printed: series.printed.slice(from, to),
    })),
  };
}

function drawing(type: ChartType, data: ChartData, drawn: Drawn): Drawing {
  switch (type) {
    // Bars whose names do not fit below them lie down. Time runs from left to right, whatever was asked for.
    case 'bar':
    case 'hbar':
      return standsUp(type, drawn.whole ?? data, drawn.frame) ? barChart(data, drawn) : horizontalBarChart(data, drawn);
    case 'line':
      return lineChart(data, drawn);
    case 'stacked':
      return labelsBelow(drawn.whole ?? data, drawn.frame) === undefined
        ? levelStackedChart(data, drawn)
        : stackedChart(data, drawn);
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
