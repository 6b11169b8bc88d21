import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../scripts/sources/contrast.ts';
import { printStylesheet, siteStylesheet } from '../../scripts/views/stylesheet.ts';

const shared = join(import.meta.dirname, '../../layouts/shared');
const [light = '', dark = '', paper = ''] = ['tokens', 'tokens-dark', 'tokens-paper'].map((name) =>
  readFileSync(join(shared, `${name}.css`), 'utf8'),
);

function tokensOf(...blocks: readonly string[]): ReadonlyMap<string, string> {
  const found = blocks.flatMap((block) => [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/gu)]);
  return new Map(found.map(([, name = '', value = '']) => [name, value]));
}

const schemes = [
  ['light', tokensOf(light)],
  ['dark', tokensOf(light, dark)],
  ['paper', tokensOf(light, paper)],
] as const;

/** Words on what they stand on: WCAG 2.2, 1.4.3. */
const words = [
  ...['paper', 'surface', 'sunk'].flatMap((back) => ['ink', 'quiet', 'link', 'link-over'].map((ink) => [ink, back])),
  ...['good', 'warning', 'stop', 'coming', 'plain'].map((tone) => [tone, `${tone}-back`]),
  ['on-band', 'band'],
  ['ink', 'mark'],
  ['focus-ink', 'focus'],
  ...Array.from({ length: 8 }, (_, index) => [`series-${index + 1}`, 'chart-back']),
] as [string, string][];

/** Shapes that tell something: WCAG 2.2, 1.4.11. */
const shapes = ['good', 'warning', 'stop', 'coming', 'plain'].flatMap((tone) =>
  ['paper', 'surface', 'sunk'].map((back) => [`bar-${tone}`, back]),
) as [string, string][];

/** Colours that are the same in the dark, and why: a focus ring is yellow with dark words on it everywhere. */
const sameInTheDark = ['focus', 'focus-ink'];
/** Colours that tell nothing: what they draw is also told in words. */
const decorative = ['line', 'rule'];

describe('every colour', () => {
  const dressed = tokensOf(dark);
  const inPairs = new Set([...words, ...shapes].flat());

  it.each([...tokensOf(light).keys()])('%s has a value for the dark, and is held to a contrast', (name) => {
    expect(dressed.has(name) || sameInTheDark.includes(name)).toBe(true);
    expect(inPairs.has(name) || decorative.includes(name)).toBe(true);
  });
});

describe.each(schemes)('the colours of the %s scheme', (_, tokens) => {
  const ratio = (ink: string, back: string): number => contrast(tokens.get(ink) ?? '', tokens.get(back) ?? '');
  it.each(words)('let %s be read on %s (WCAG 1.4.3)', (ink, back) => {
    expect(ratio(ink, back)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)('let the shape %s be seen on %s (WCAG 1.4.11)', (ink, back) => {
    expect(ratio(ink, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('a stylesheet', () => {
  it('has the tokens once, for site and print alike', () => {
    for (const sheet of [siteStylesheet({ colours: {} }), printStylesheet({ colours: {} })])
      expect(sheet.match(/--band: #14342b/gu)).toHaveLength(1);
  });

  it('takes the body’s colours, and makes those of the dark scheme light enough to read', () => {
    const own = siteStylesheet({ colours: { band: '#402060', link: '#5b2b86' } });
    const links = [...own.matchAll(/--link: (#[0-9a-f]{6});/gu)].map(([, value = '']) => value);
    expect(own).toContain('--band: #402060;');
    expect(links).toContain('#5b2b86');
    expect(contrast(links.at(-1) ?? '', '#212924')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['site', siteStylesheet({ colours: {} })],
    ['print', printStylesheet({ colours: {} })],
  ])('of %s uses no token that nothing sets', (_, sheet) => {
    const set = new Set([...sheet.matchAll(/(--[\w-]+)\s*:/gu)].map(([, name]) => name));
    const used = [...sheet.matchAll(/var\((--[\w-]+)/gu)].map(([, name]) => name);
    expect([...new Set(used)].filter((name) => !set.has(name))).toEqual([]);
  });

  it('of print has no media query, since fonts get lost where one changes', () => {
    expect(printStylesheet({ colours: {} })).not.toContain('@media');
  });

  it('names no colour that is not a token, but white and black', () => {
    const layouts = join(import.meta.dirname, '../../layouts');
    for (const sheet of ['site/site.css', 'print/print.css']) {
      const colours = readFileSync(join(layouts, sheet), 'utf8').match(/#[0-9a-f]{3,8}\b(?=[;\s,)])/giu) ?? [];
      expect(colours.filter((colour) => !['#fff', '#000'].includes(colour))).toEqual([]);
    }
  });
});
