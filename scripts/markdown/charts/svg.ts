import { escapeHtml } from '../escape-html.ts';

/** Attributes of an SVG element; those that are undefined are left out. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element with its content, which must be SVG already. */
export function svg(name: string, attributes: SvgAttributes, content = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${escapeHtml(typeof value === 'number' ? rounded(value) : value)}"`],
    )
    .join('');
  return content === '' && name !== 'svg' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Words at a place. They take the colour and the typeface of the page. */
export function svgText(text: string, attributes: SvgAttributes): string {
  return svg('text', { fill: 'currentColor', ...attributes }, escapeHtml(text));
}

/** Two decimals are finer than any screen, and the same everywhere. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
