import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCmap } from './cmap.ts';
import { unpackWoff } from './woff.ts';
import { cmapOfWoff2 } from './woff2.ts';

/** A font file for some of the world's letters. */
export interface ScriptFace {
  /** What its files of all weights have in common: `noto-sans-arabic-arabic`. */
  readonly family: string;
  /** The name of the file without folders, the same wherever the font is put. */
  readonly name: string;
  readonly path: string;
  /** The weights that it is for: browsers take all letters of a line from faces of one weight. */
  readonly weights: readonly number[];
  /** The characters that it is for, as CSS says it: `U+0600-06FF, U+0750-077F`. */
  readonly range: string;
  readonly has: (codePoint: number) => boolean;
}

/** Noto fonts whose packages have a file for a weight: they can be joined and cut in a PDF like the house font. */
const scripts = [
  ...['arabic', 'hebrew', 'syriac', 'thaana', 'nko', 'devanagari', 'bengali', 'gurmukhi', 'gujarati', 'oriya', 'tamil'],
  ...['telugu', 'kannada', 'malayalam', 'sinhala', 'thai', 'lao', 'khmer', 'myanmar', 'ethiopic', 'armenian'],
  ...['georgian', 'cherokee', 'symbols-2'],
].map((script) => `@fontsource/noto-sans-${script}`);
/** Those with so many letters that one file holds all weights of some of them. */
const variable = ['sc', 'kr'].map((script) => `@fontsource-variable/noto-sans-${script}`);
const emoji = ['@fontsource-variable/noto-emoji'];

// Each package has some of what others have too: a script is asked of its own font, and signs of the font for signs.
const elsewhere = new Set([
  ...['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
  ...['math', 'symbols'],
]);

let known: readonly ScriptFace[] | undefined;

/** Every font file for letters that the house fonts do not have, in the order in which they are asked. */
export function scriptFaces(): readonly ScriptFace[] {
  known ??= [...scripts, ...variable, ...emoji].flatMap(facesOf);
  return known;
}

function facesOf(package_: string): readonly ScriptFace[] {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${package_}/package.json`));
  const subsets = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
  const font = package_.slice(package_.indexOf('/') + 1);
  return Object.entries(subsets).flatMap(([subset, range]) => {
    if (elsewhere.has(subset) && !(font.includes('symbols') && /^(?:math|symbols)$/u.test(subset))) return [];
    const file = `${font}-${subset.replace(/[[\]]/gu, '')}`;
    if (package_.startsWith('@fontsource-variable/')) return [variableFace(folder, file, range)];
    const weights = weightsOf(folder);
    return weights.map((weight) =>
      staticFace(folder, file, { weights: weights.length === 1 ? [400, 700] : [weight], range }),
    );
  });
}

/** Symbols have one weight, all others a regular and a bold one. */
function weightsOf(folder: string): readonly number[] {
  const { weights } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as {
    readonly weights: readonly number[];
  };
  return [400, 700].filter((weight) => weights.includes(weight));
}

function staticFace(
  folder: string,
  family: string,
  { weights, range }: { readonly weights: readonly number[]; readonly range: string },
): ScriptFace {
  const name = `${family}-${weights[0] ?? 400}-normal.woff`;
  const path = join(folder, 'files', name);
  const has = glyphTest(range, () => unpackWoff(readFileSync(path)).get('cmap'));
  return { family, name, path, weights, range, has };
}

function variableFace(folder: string, family: string, range: string): ScriptFace {
  const name = `${family}-wght-normal.woff2`;
  const path = join(folder, 'files', name);
  const has = glyphTest(range, () => cmapOfWoff2(readFileSync(path)));
  return { family, name, path, weights: [400, 700], range, has };
}

/** Ranges promise more than fonts keep: a file that may have a character is asked itself. */
function glyphTest(range: string, cmap: () => Buffer | undefined): (codePoint: number) => boolean {
  const within = rangeTest(range);
  let glyphs: ReadonlyMap<number, number> | undefined;
  return (codePoint) => {
    if (!within(codePoint)) return false;
    glyphs ??= readCmap(cmap() ?? Buffer.alloc(0));
    return glyphs.has(codePoint);
  };
}

function rangeTest(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/iu, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return (codePoint) => spans.some(([from, to]) => from <= codePoint && codePoint <= to);
}
