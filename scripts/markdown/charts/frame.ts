import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { axisTitle, printAmount } from './amounts.ts';
import type { ChartData } from './chart-data.ts';
import { svg, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

/** What a chart is drawn for: its width and its type in drawing units, which are about CSS pixels. */
export interface ChartFrame {
  readonly width: number;
  /** The size of all words in the chart. */
  readonly text: number;
  /** The distance of lines of text. */
  readonly line: number;
  /** Whether names stand above what they name, since there is no room beside it. */
  readonly narrow: boolean;
  /** By how much bars and distances are larger than on a wide screen. */
  readonly scale: number;
  /** The height of a sheet; what would be higher goes on upon another. */
  readonly height: number;
}

/**
 * Wide screens. A drawing is as wide as the text of an upright page, so that none is scaled there: its words are 11 pt, and
 * Chromium keeps hatching as lines; what is scaled becomes a picture of many times the bytes.
 */
export const wideFrame: ChartFrame = { width: 657, text: 15, line: 18, narrow: false, scale: 1, height: Infinity };
/** Paper: a page without its margins, less a caption of a few lines. */
export const paperFrame: ChartFrame = { ...wideFrame, height: 840 };
/** Large print on an upright page, drawn for it: words of 16.5 pt. */
export const largeFrame: ChartFrame = { width: 657, text: 22, line: 27, narrow: true, scale: 1.45, height: 780 };
/** A phone of 320 pixels, on which words are not under 12 pixels. */
export const narrowFrame: ChartFrame = { width: 288, text: 13, line: 16, narrow: true, scale: 1, height: Infinity };

/** The rectangle in which figures are drawn. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every figure of a chart. */
export function allValues({ series }: ChartData): readonly number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== undefined));
}

/** A scale for amounts that ends on round figures and, unless told otherwise, starts at nought. */
export function amountScale(
  values: readonly number[],
  range: readonly [number, number],
  fromNought = true,
): ScaleLinear<number, number> {
  const least = Math.min(...values, ...(fromNought ? [0] : []));
  const most = Math.max(...values, ...(fromNought ? [0] : []));
  return scaleLinear()
    .domain(least === most ? [least, least + 1] : [least, most])
    .nice(5)
    .range(range);
}

/** How much room the figures of an upright axis take. */
export function axisWidth(scale: ScaleLinear<number, number>, unit: string | undefined, { text }: ChartFrame): number {
  return Math.max(...scale.ticks(5).map((tick) => textWidth(printAmount(tick, unit), text))) + 10;
}

/** Light lines across the plot at round figures, with the figures before them; the line at nought is dark. */
export function uprightAxis(
  scale: ScaleLinear<number, number>,
  { left, right, top, frame }: Plot & { readonly frame: ChartFrame },
  unit: string | undefined,
): string {
  const lines = scale.ticks(5).map((tick) => {
    const y = scale(tick);
    return `${gridLine({ x1: left, x2: right, y1: y, y2: y }, tick === 0)}${svgText(printAmount(tick, unit), { x: left - 8, y: y + frame.text / 3, 'text-anchor': 'end' })}`;
  });
  const title = axisTitle(unit);
  return `${lines.join('')}${title === undefined ? '' : svgText(title, { x: 0, y: top - 14 })}`;
}

/** Light lines down the plot at round figures. */
export function levelAxis(
  scale: ScaleLinear<number, number>,
  { top, bottom, right, frame }: Plot & { readonly frame: ChartFrame },
  unit: string | undefined,
): string {
  const lines = scale.ticks(frame.narrow ? 3 : 5).map((tick) => {
    const x = scale(tick);
    const figure = printAmount(tick, unit);
    // The outermost figures stand within the drawing.
    const half = textWidth(figure, frame.text) / 2;
    const middle = Math.max(half, Math.min(frame.width - half, x));
    return `${gridLine({ x1: x, x2: x, y1: top, y2: bottom }, tick === 0)}${svgText(figure, { x: middle, y: bottom + frame.line, 'text-anchor': 'middle' })}`;
  });
  const title = axisTitle(unit);
  return `${lines.join('')}${title === undefined ? '' : svgText(title, { x: right, y: bottom + 2 * frame.line + 2, 'text-anchor': 'end' })}`;
}

/** How much room a level axis takes below the plot. */
export function levelAxisHeight(unit: string | undefined, { line }: ChartFrame): number {
  return (axisTitle(unit) === undefined ? 1 : 2) * line + 8;
}

function gridLine(ends: Readonly<Record<'x1' | 'x2' | 'y1' | 'y2', number>>, dark: boolean): string {
  return svg('line', { ...ends, stroke: 'currentColor', 'stroke-width': 1, 'stroke-opacity': dark ? undefined : 0.18 });
}

/** Several lines of words below each other. */
export function linesOfText(
  lines: readonly string[],
  {
    x,
    y,
    anchor,
    frame,
  }: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'middle' | 'end' | 'start';
    readonly frame: ChartFrame;
  },
): string {
  return lines.map((words, index) => svgText(words, { x, y: y + index * frame.line, 'text-anchor': anchor })).join('');
}
