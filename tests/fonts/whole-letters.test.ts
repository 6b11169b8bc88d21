import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeLetters } from '../../scripts/fonts/whole-letters.ts';
import { withScripts } from '../../scripts/print/print-assets.ts';

describe('Letters with accents', () => {
  it('come in one piece from the first font that has them so', () => {
    const { style, files } = wholeLetters('Nguyễn Ngọc, Łukasz Żółć');
    expect(/src: url\('fonts\/atkinson-ext-400-normal\.woff'\);\n {2}unicode-range: (.*);/u.exec(style)?.[1]).toBe(
      'U+107, U+17B',
    );
    expect(/src: url\('fonts\/DejaVuSans-Bold\.ttf'\);\n {2}unicode-range: (.*);/u.exec(style)?.[1]).toBe(
      'U+1EC5, U+1ECD',
    );
    expect(Object.values(files).every((path) => existsSync(path))).toBe(true);
  });

  it('change nothing of a paper that has none', () => {
    expect(wholeLetters('Café, naïve: £5')).toEqual({ style: '', files: {} });
    const paper = { html: '<html><head></head><body>Café</body></html>', assets: {} };
    expect(withScripts(paper)).toEqual(paper);
  });

  it('bring their fonts with them', () => {
    const { html, assets } = withScripts({ html: '<html><head></head><body>Hồng</body></html>', assets: {} });
    expect(html).toContain('scripts.css');
    expect(Object.keys(assets)).toContain('fonts/DejaVuSans-BoldOblique.ttf');
  });
});
