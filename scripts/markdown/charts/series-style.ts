import { svg } from './svg.ts';

// Colours are tokens of the stylesheet, for light, dark and paper; beside colour, every series has its own hatching,
// marker and dashes.
const colours = 8;
const dashes = [undefined, '8 4', '4 3', '10 3 2 3', '5 2', '1 4', '12 4', '4 4 1 4'] as const;

/** The colour of a series, counted from 0, as CSS. */
export function colourOf(index: number): string {
  return `var(--series-${(index % colours) + 1})`;
}

/** The dashes of a series' line. */
export function dashOf(index: number): string | undefined {
  return dashes[index % dashes.length];
}

/** What fills the bars of a series: the first is solid, the others are hatched in a pattern of their own. */
export function fillOf(index: number, id: string): string {
  return index === 0 ? colourOf(0) : `url(#${id}-pattern-${index})`;
}

/** The patterns that a chart's bars are filled with. */
export function patterns(count: number, id: string): string {
  if (count < 2) return '';
  const made = Array.from({ length: count - 1 }, (_, index) => pattern(index + 1, `${id}-pattern-${index + 1}`));
  return svg('defs', {}, made.join(''));
}

function pattern(index: number, id: string): string {
  const colour = colourOf(index);
  const mark = { stroke: colour, 'stroke-width': 2 };
  const drawings = [
    svg('path', { d: 'M-2 2 2-2M0 8 8 0M6 10 10 6', ...mark }),
    svg('circle', { cx: 4, cy: 4, r: 1.8, fill: colour }),
    svg('path', { d: 'M0 4h8', ...mark }),
    svg('path', { d: 'M4 0v8', ...mark }),
    svg('path', { d: 'M-2 6 2 10M0 0 8 8M6-2 10 2', ...mark }),
    svg('path', { d: 'M0 4h8M4 0v8', stroke: colour, 'stroke-width': 1.2 }),
    svg('path', { d: 'M2 2h4v4H2z', fill: colour }),
  ];
  const paper = svg('path', { d: 'M0 0h8v8H0z', fill: 'var(--chart-back)' });
  return svg(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    `${paper}${drawings[(index - 1) % drawings.length] ?? ''}`,
  );
}

/** The marker of a series at a point: disc, square, triangle, diamond, ring, cross. */
export function marker(index: number, { x, y }: { readonly x: number; readonly y: number }): string {
  const fill = colourOf(index);
  const at = (d: string): string =>
    svg('path', {
      d,
      fill,
      transform: `translate(${String(Math.round(x * 100) / 100)} ${String(Math.round(y * 100) / 100)})`,
    });
  switch (index % 6) {
    case 0:
      return svg('circle', { cx: x, cy: y, r: 4, fill });
    case 1:
      return at('M-4-4h8v8h-8z');
    case 2:
      return at('M0-5 5 4h-10z');
    case 3:
      return at('M0-5.5 5.5 0 0 5.5-5.5 0z');
    case 4:
      return svg('circle', { cx: x, cy: y, r: 3.5, fill: 'var(--chart-back)', stroke: fill, 'stroke-width': 2 });
    default:
      return at('M-5-2h3v-3h4v3h3v4h-3v3h-4v-3h-3z');
  }
}
