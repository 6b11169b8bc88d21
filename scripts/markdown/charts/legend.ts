import type { ChartData } from './chart-data.ts';
import type { ChartFrame } from './frame.ts';
import { colourOf, dashOf, fillOf, marker } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

/** A key to the bars or lines, in as many rows as it needs. */
export interface Legend {
  readonly drawing: string;
  readonly height: number;
}

const swatch = 16;
const lineSwatch = 26;
const gap = 22;

/** The key above a chart of several series; empty where there is one. */
export function legend(
  { series }: ChartData,
  { id, frame, shows }: { readonly id: string; readonly frame: ChartFrame; readonly shows: 'bars' | 'lines' },
): Legend {
  if (series.length < 2) return { drawing: '', height: 0 };
  const { scale } = frame;
  const sample = (shows === 'bars' ? swatch : lineSwatch) * scale;
  let x = 0;
  let y = 0;
  const entries = series.map(({ name }, index) => {
    const width = sample + 6 + textWidth(name, frame.text);
    if (x > 0 && x + width > frame.width) {
      x = 0;
      y += frame.line + 6;
    }
    const drawn =
      shows === 'bars' ? barSample(index, { id, x, y, size: sample }) : lineSample(index, { x, y, width: sample });
    const entry = `${drawn}${svgText(name, { x: x + sample + 6, y: y + 13 * scale })}`;
    x += width + gap;
    return entry;
  });
  return { drawing: entries.join(''), height: y + frame.line + 16 };
}

function barSample(
  index: number,
  { id, x, y, size }: { readonly id: string; readonly x: number; readonly y: number; readonly size: number },
): string {
  return svg('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: size - 1,
    height: size - 1,
    fill: fillOf(index, id),
    stroke: colourOf(index),
  });
}

function lineSample(
  index: number,
  { x, y: top, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  // In the middle of a line of 16 units, or of as many as it has where words are larger.
  const y = top + (width / lineSwatch) * 8;
  const stroke = svg('line', {
    x1: x,
    x2: x + width,
    y1: y,
    y2: y,
    stroke: colourOf(index),
    'stroke-width': 2.5,
    'stroke-dasharray': dashOf(index),
  });
  return `${stroke}${marker(index, { x: x + width / 2, y })}`;
}
