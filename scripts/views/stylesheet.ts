import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contrast, mixed } from '../sources/contrast.ts';
import type { LookSource } from '../sources/schemas/look.ts';

const layouts = join(resolve(import.meta.dirname, '../..'), 'layouts');
const read = (path: string): string => readFileSync(join(layouts, path), 'utf8');
const onDark = (css: string): string => `@media screen and (prefers-color-scheme: dark) {\n${css}}\n`;

/** The whole stylesheet of the site: the tokens of each scheme, the body's own colours, then what is the site's. */
export function siteStylesheet(look: LookSource): string {
  const { light, dark } = ownColours(look);
  const paper = `@media print {\n${read('shared/tokens-paper.css')}}\n`;
  return [
    read('shared/tokens.css'),
    light,
    onDark(`${read('shared/tokens-dark.css')}${dark}`),
    paper,
    read('shared/list-labels.css'),
    read('site/site.css'),
  ].join('\n');
}

/**
 * The whole stylesheet of print. It has no media query: where one changes, Chromium forgets fonts that only the layout on
 * paper asked for, and prints without them.
 */
export function printStylesheet(look: LookSource): string {
  return [
    read('shared/tokens.css'),
    read('shared/tokens-paper.css'),
    ownColours(look).light,
    read('shared/list-labels.css'),
    read('print/print.css'),
    read('print/front-sheet.css'),
    read('print/large-print.css'),
  ].join('\n');
}

/** The body's colours as tokens. The dark scheme has the same hue, as light as words there must be. */
function ownColours({ colours: { band, link, rule } }: LookSource): { readonly light: string; readonly dark: string } {
  const bright = link && readableOnDark(link);
  return {
    light: tokens({ band, link, rule, 'link-over': link && mixed(link, black, 0.3), 'series-1': link }),
    dark: tokens({
      band: band && mixed(band, black, 0.35),
      link: bright,
      'link-over': bright && mixed(bright, white, 0.4),
      'series-1': bright,
      rule: rule && readableOnDark(rule),
    }),
  };
}

const black = '#000000';
const white = '#ffffff';
/** The lightest of what words stand on in the dark scheme. */
const darkPaper = '#212924';
/** WCAG 2.2, 1.4.3. */
const textContrast = 4.5;

function readableOnDark(colour: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const lighter = mixed(colour, white, share);
    if (contrast(lighter, darkPaper) >= textContrast) return lighter;
  }
  return white;
}

function tokens(values: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`  --${name}: ${value};\n`],
  );
  return lines.length === 0 ? '' : `:root {\n${lines.join('')}}\n`;
}
