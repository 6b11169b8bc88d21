import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCmap } from './cmap.ts';
import { readTables, unpackWoff } from './woff.ts';
import type { FontTables } from './woff.ts';

/** The cuts of the house font that pages and packs are set in. */
export type HouseCut = '400-normal' | '400-italic' | '700-normal' | '700-italic';

/** Where a file of the house font is; `latin-ext` has letters such as ŵ and ł. */
export function houseFile(subset: 'latin' | 'latin-ext', cut: HouseCut, format: 'woff' | 'woff2'): string {
  return join(
    packageFolder('@fontsource/atkinson-hyperlegible-next'),
    'files',
    `atkinson-hyperlegible-next-${subset}-${cut}.${format}`,
  );
}

/** The cuts of DejaVu that are used. */
export type SymbolFont =
  'DejaVuSans' | 'DejaVuSans-Bold' | 'DejaVuSans-Oblique' | 'DejaVuSans-BoldOblique' | 'DejaVuSansMono';

/** DejaVu, whose Latin, Greek and Cyrillic letters, accents and symbols stand in where the house font has none. */
export function symbolFile(name: SymbolFont): string {
  return join(packageFolder('dejavu-fonts-ttf'), 'ttf', `${name}.ttf`);
}

const folders = new Map<string, string>();

// One look-up a package: looking for each file in turn takes as long as reading them.
function packageFolder(name: string): string {
  const folder = folders.get(name) ?? dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  folders.set(name, folder);
  return folder;
}

/** What the fonts have that every document is printed with: the house font, and DejaVu. */
interface HouseGlyphs {
  readonly atkinson: readonly ReadonlyMap<number, number>[];
  readonly dejaVu: ReadonlyMap<number, number>;
}

let glyphs: HouseGlyphs | undefined;

function houseGlyphs(): HouseGlyphs {
  const read = (tables: FontTables): ReadonlyMap<number, number> => readCmap(tables.get('cmap') ?? Buffer.alloc(0));
  glyphs ??= {
    atkinson: (['latin', 'latin-ext'] as const).map((subset) =>
      read(unpackWoff(readFileSync(houseFile(subset, '400-normal', 'woff')))),
    ),
    dejaVu: read(readTables(readFileSync(symbolFile('DejaVuSans')))),
  };
  return glyphs;
}

/** Whether the fonts that every document is printed with have a character. */
export function houseHas(codePoint: number): boolean {
  return isHouseLetter(codePoint) || houseGlyphs().dejaVu.has(codePoint);
}

/** Which file has a letter in one piece: the house font’s first, its second, or DejaVu. */
export function fileOfLetter(codePoint: number): 'latin' | 'latin-ext' | 'DejaVu' | undefined {
  const [latin, extended] = houseGlyphs().atkinson;
  if (latin?.has(codePoint) === true) return 'latin';
  if (extended?.has(codePoint) === true) return 'latin-ext';
  return houseGlyphs().dejaVu.has(codePoint) ? 'DejaVu' : undefined;
}

/** Whether the house font itself has a character. */
export function isHouseLetter(codePoint: number): boolean {
  return houseGlyphs().atkinson.some((font) => font.has(codePoint));
}
