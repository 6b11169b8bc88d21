import type { ChartData } from './chart-data.ts';
import { chartWidth, lineHeight, textSize } from './frame.ts';
import { colourOf, fillOf } from './series-style.ts';
import { svg, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

/** A key to the bars, in as many rows as it needs. */
export interface Legend {
  readonly drawing: string;
  readonly height: number;
}

const swatch = 16;
const gap = 22;

/** The key above a chart with bars of several series; empty where there is one. */
export function legend({ series }: ChartData, id: string): Legend {
  if (series.length < 2) return { drawing: '', height: 0 };
  let x = 0;
  let y = 0;
  const entries = series.map(({ name }, index) => {
    const width = swatch + 6 + textWidth(name, textSize);
    if (x > 0 && x + width > chartWidth) {
      x = 0;
      y += lineHeight + 6;
    }
    const box = svg('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: swatch - 1,
      height: swatch - 1,
      fill: fillOf(index, id),
      stroke: colourOf(index),
    });
    const entry = `${box}${svgText(name, { x: x + swatch + 6, y: y + 13 })}`;
    x += width + gap;
    return entry;
  });
  return { drawing: entries.join(''), height: y + lineHeight + 16 };
}
