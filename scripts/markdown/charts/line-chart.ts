import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { axisTitle, printFigure } from './amounts.ts';
import type { Drawing, Drawn } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { allValues, amountScale, axisWidth, linesOfText, uprightAxis } from './frame.ts';
import type { ChartFrame, Plot } from './frame.ts';
import { legend } from './legend.ts';
import { pointsInTime, shortMonth } from './points-in-time.ts';
import { colourOf, dashOf, marker } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const plotHeight = 270;
const widestName = 150;

interface Point {
  readonly x: number;
  readonly y: number | undefined;
}

/** Lines with a marker at each figure, each named at its end; where there is no room for that, in a key. */
export function lineChart(data: ChartData, { id, frame }: Drawn): Drawing {
  const values = allValues(data);
  const key = frame.narrow ? legend(data, { id, frame, shows: 'lines' }) : { drawing: '', height: 0 };
  const top = key.height + (axisTitle(data.unit) === undefined ? 20 : 36) * frame.scale;
  // A row of figures that hardly moves would be a flat line on an axis from nought.
  const scale = amountScale(values, [top + plotHeight, top], Math.min(...values) < 0.6 * Math.max(...values));
  const named = data.series.length > 1 && !frame.narrow;
  const names = data.series.map(({ name }) => wrapText(name, { width: widestName, size: frame.text }));
  const nameWidth = named ? Math.max(...names.flat().map((text) => textWidth(text, frame.text))) + 16 : 12;
  const plot: Plot = {
    left: axisWidth(scale, data.unit, frame),
    right: frame.width - nameWidth,
    top,
    bottom: top + plotHeight,
  };
  const places = placesOf(data.categories, plot);
  const series = data.series.map(({ values: figures }) =>
    figures
      .map((value, row): Point => ({ x: places[row] ?? 0, y: value === undefined ? undefined : scale(value) }))
      .sort((a, b) => a.x - b.x),
  );
  const lines = series.map((points, index) => drawLine(points, index)).join('');
  const figures = data.series.length === 1 ? drawFigures(data, series[0] ?? [], { places, frame }) : '';
  const ends = named ? drawNames(names, series, { ...plot, frame }) : figures;
  const ticks = drawLabels(data.categories, places, { ...plot, frame });
  return {
    height: plot.bottom + ticks.height,
    content: `${key.drawing}${uprightAxis(scale, { ...plot, frame }, data.unit)}${lines}${ends}${ticks.drawing}`,
  };
}

function placesOf(categories: readonly string[], { left, right }: Plot): readonly number[] {
  const points = pointsInTime(categories) ?? categories.map((_, index) => index);
  const scale = scaleLinear()
    .domain([Math.min(...points), Math.max(...points)])
    .range([left + 14, right - 6]);
  return points.length === 1 ? [(left + right) / 2] : points.map((point) => scale(point));
}

function drawLine(points: readonly Point[], index: number): string {
  const path = line<Point>()
    .defined(({ y }) => y !== undefined)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
    .digits(2)([...points]);
  const stroke = svg('path', {
    d: path ?? '',
    fill: 'none',
    stroke: colourOf(index),
    'stroke-width': 2.5,
    'stroke-dasharray': dashOf(index),
    'stroke-linejoin': 'round',
  });
  return `${stroke}${points.map(({ x, y }) => (y === undefined ? '' : marker(index, { x, y }))).join('')}`;
}

/** The figures of a single line stand above its points, where they do not touch. */
function drawFigures(
  { series, unit }: ChartData,
  points: readonly Point[],
  { places, frame }: { readonly places: readonly number[]; readonly frame: ChartFrame },
): string {
  const figures = (series[0]?.printed ?? []).map((typed, row) => ({
    text: printFigure(typed, unit),
    x: places[row] ?? 0,
  }));
  const step = (frame.width - 60) / Math.max(1, figures.length);
  if (figures.some(({ text }) => textWidth(text, frame.text) > step - 6)) return '';
  return figures
    .map(({ text, x }) => {
      const y = points.find((point) => point.x === x)?.y;
      const half = textWidth(text, frame.text) / 2;
      return y === undefined
        ? ''
        : svgText(text, { x: Math.min(x, frame.width - half), y: y - 9, 'text-anchor': 'middle' });
    })
    .join('');
}

/** Names stand level with the ends of their lines, moved apart where they would touch. */
function drawNames(
  names: readonly (readonly string[])[],
  series: readonly (readonly Point[])[],
  { frame: { line: lineHeight }, ...plot }: Plot & { readonly frame: ChartFrame },
): string {
  const ends = series
    .map((points, index) => ({
      index,
      lines: names[index] ?? [],
      y: points.findLast(({ y }) => y !== undefined)?.y ?? plot.bottom,
    }))
    .sort((a, b) => a.y - b.y);
  let free = plot.top - lineHeight / 2;
  const placed = ends.map(({ index, lines, y }) => {
    const start = Math.max(free, y - (lines.length * lineHeight) / 2);
    free = start + lines.length * lineHeight;
    return { index, lines, start };
  });
  const over = Math.max(0, free - plot.bottom - lineHeight / 2);
  return placed
    .map(({ index, lines, start }) => {
      const y = start - over + 14;
      return lines
        .map((text, row) =>
          svgText(text, { x: plot.right + 8, y: y + row * lineHeight, fill: colourOf(index), 'font-weight': 600 }),
        )
        .join('');
    })
    .join('');
}

/** The labels below the plot; one that would touch its neighbour is left out, the last never. */
function drawLabels(
  categories: readonly string[],
  places: readonly number[],
  { frame, ...plot }: Plot & { readonly frame: ChartFrame },
): { readonly drawing: string; readonly height: number } {
  const room = (plot.right - plot.left) / Math.max(1, categories.length - 1) - 6;
  const labels = categories
    .map((category, index) => ({
      lines: wrapText(frame.narrow ? shortMonth(category) : category, {
        width: Math.max(room, 3 * frame.text),
        size: frame.text,
      }),
      at: places[index] ?? 0,
    }))
    .map(({ lines, at }) => {
      const half = Math.max(...lines.map((text) => textWidth(text, frame.text))) / 2;
      return { lines, half, x: Math.max(half, Math.min(frame.width - half, at)) };
    })
    .sort((a, b) => b.x - a.x);
  let free = Number.POSITIVE_INFINITY;
  const shown = labels.filter(({ half, x }) => {
    if (x + half > free) return false;
    free = x - half - 6;
    return true;
  });
  const ticks = places
    .map((x) => svg('line', { x1: x, x2: x, y1: plot.bottom, y2: plot.bottom + 5, stroke: 'currentColor' }))
    .join('');
  const words = shown
    .map(({ lines, x }) => linesOfText(lines, { x, y: plot.bottom + frame.line + 4, anchor: 'middle', frame }))
    .join('');
  return { drawing: `${ticks}${words}`, height: 12 + Math.max(...shown.map(({ lines }) => lines.length)) * frame.line };
}
