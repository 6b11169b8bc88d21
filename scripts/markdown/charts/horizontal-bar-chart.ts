import { printFigure } from './amounts.ts';
import type { Drawing, Drawn } from './bar-chart.ts';
import type { ChartData } from './chart-data.ts';
import { allValues, amountScale, levelAxis, levelAxisHeight, linesOfText } from './frame.ts';
import type { ChartFrame, Plot } from './frame.ts';
import { legend } from './legend.ts';
import { colourOf, fillOf, patterns } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

const barHeight = 22;
const rowGap = 14;
/** Longer names are set in several lines. */
const widestLabel = 230;

/** The names of the rows of a level chart: before their bars, or above them where there is no room beside. */
export interface RowNames {
  readonly lines: readonly (readonly string[])[];
  /** Where the bars begin. */
  readonly left: number;
  /** How high each row is, for bars of a height. */
  readonly heights: (bars: number) => readonly number[];
  /** Where the bars of a row begin below its top. */
  readonly offset: (row: number, bars: number) => number;
  readonly draw: (row: number, y: number, bars: number) => string;
}

/** Sets the names of rows. */
export function rowNames({ categories }: ChartData, frame: ChartFrame): RowNames {
  const { narrow, text, line } = frame;
  const width = narrow ? frame.width : widestLabel;
  const lines = categories.map((category) => wrapText(category, { width, size: text }));
  const left = narrow ? 0 : Math.max(...lines.flat().map((words) => textWidth(words, text))) + 12;
  const named = (row: number): number => (lines[row]?.length ?? 0) * line;
  return {
    lines,
    left,
    heights: (bars) => lines.map((_, row) => (narrow ? named(row) + bars : Math.max(named(row), bars)) + rowGap),
    offset: (row, bars) => (narrow ? named(row) + rowGap / 2 : (Math.max(named(row), bars) + rowGap - bars) / 2),
    draw: (row, y, bars) => {
      const words = lines[row] ?? [];
      const middle = (Math.max(named(row), bars) + rowGap - named(row)) / 2;
      return narrow
        ? linesOfText(words, { x: 0, y: y + line, anchor: 'start', frame })
        : linesOfText(words, { x: left - 10, y: y + middle + 14, anchor: 'end', frame });
    },
  };
}

/** Level bars with their names before them and their figures after them: for long names, and for many. */
export function horizontalBarChart(data: ChartData, { id, frame }: Drawn): Drawing {
  const key = legend(data, { id, frame, shows: 'bars' });
  const names = rowNames(data, frame);
  const bars = data.series.length * barHeight;
  const figures = data.series.flatMap(({ printed }) =>
    printed.map((text) => textWidth(printFigure(text, data.unit), frame.text)),
  );
  const heights = names.heights(bars);
  const top = key.height + 4;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const plot: Plot = { left: names.left, right: frame.width - Math.max(...figures) - 10, top, bottom };
  const scale = amountScale(allValues(data), [plot.left, plot.right]);
  let y = top;
  const rows = data.categories.map((_, row) => {
    const drawn = `${names.draw(row, y, bars)}${rowBars(data, { id, row, y: y + names.offset(row, bars), scale })}`;
    y += heights[row] ?? 0;
    return drawn;
  });
  const axis = levelAxis(scale, { ...plot, frame }, data.unit);
  return {
    height: plot.bottom + levelAxisHeight(data.unit, frame),
    content: `${patterns(data.series.length, id)}${key.drawing}${axis}${rows.join('')}`,
  };
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
