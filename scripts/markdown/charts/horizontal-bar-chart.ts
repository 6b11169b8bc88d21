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
/** Where rows stand close, to have room on a page. */
const closeGap = 5;
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

/** Sets the names of rows; on all sheets of a chart the bars begin at the same place. */
export function rowNames(
  { categories }: ChartData,
  { frame, whole, close }: { readonly frame: ChartFrame; readonly whole: ChartData; readonly close: boolean },
): RowNames {
  const { narrow, text, line } = frame;
  const width = narrow ? frame.width : widestLabel;
  const set = (category: string): readonly string[] => wrapText(category, { width, size: text });
  const lines = categories.map(set);
  const all = whole.categories.flatMap(set);
  const left = narrow ? 0 : Math.max(...all.map((words) => textWidth(words, text))) + 12;
  const gap = (close ? closeGap : rowGap) * frame.scale;
  const named = (row: number): number => (lines[row]?.length ?? 0) * line;
  return {
    lines,
    left,
    heights: (bars) => lines.map((_, row) => (narrow ? named(row) + bars : Math.max(named(row), bars)) + gap),
    offset: (row, bars) => (narrow ? named(row) + gap / 2 : (Math.max(named(row), bars) + gap - bars) / 2),
    draw: (row, y, bars) => {
      const words = lines[row] ?? [];
      const middle = (Math.max(named(row), bars) + gap - named(row)) / 2;
      return narrow
        ? linesOfText(words, { x: 0, y: y + line, anchor: 'start', frame })
        : linesOfText(words, { x: left - 10, y: y + middle + 14, anchor: 'end', frame });
    },
  };
}

/** Level bars with their names before them and their figures after them: for long names, and for many. */
export function horizontalBarChart(data: ChartData, { id, frame, whole = data, close = false }: Drawn): Drawing {
  const key = legend(data, { id, frame, shows: 'bars' });
  const names = rowNames(data, { frame, whole, close });
  const bar = barHeight * frame.scale;
  const bars = data.series.length * bar;
  const figures = whole.series.flatMap(({ printed }) =>
    printed.map((text) => textWidth(printFigure(text, data.unit), frame.text)),
  );
  const heights = names.heights(bars);
  const top = key.height + 4;
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const plot: Plot = { left: names.left, right: frame.width - Math.max(...figures) - 10, top, bottom };
  const scale = amountScale(allValues(whole), [plot.left, plot.right]);
  let y = top;
  const rows = data.categories.map((_, row) => {
    const drawn = `${names.draw(row, y, bars)}${rowBars(data, { id, row, y: y + names.offset(row, bars), bar, scale })}`;
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
    bar,
    scale,
  }: {
    readonly id: string;
    readonly row: number;
    readonly y: number;
    /** The height of a bar with the room around it. */
    readonly bar: number;
    readonly scale: (value: number) => number;
  },
): string {
  return series
    .map(({ values, printed }, index) => {
      const value = values[row];
      if (value === undefined) return '';
      const from = scale(Math.min(0, value));
      const to = scale(Math.max(0, value));
      const box = svg('rect', {
        x: from,
        y: y + index * bar + 2,
        width: to - from,
        height: bar - 4,
        fill: fillOf(index, id),
        stroke: colourOf(index),
      });
      return `${box}${svgText(printFigure(printed[row] ?? '', unit), { x: to + 6, y: y + (index + 0.73) * bar })}`;
    })
    .join('');
}
