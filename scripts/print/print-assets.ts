import { faceStyles, facesFor } from '../fonts/face-styles.ts';
import { houseFile, houseHas, isHouseLetter, symbolFile } from '../fonts/house-faces.ts';
import { wholeLetters } from '../fonts/whole-letters.ts';
import type { Assets } from '../pack/types.ts';
import type { LookSource } from '../sources/schemas/look.ts';
import { printStylesheet } from '../views/stylesheet.ts';

/**
 * The print stylesheet and its fonts under the names that it gives them: a document that says
 * `<link rel="stylesheet" href="print.css">` takes these as its assets, its figures beside them.
 */
export function printAssets(look: LookSource = { colours: {} }): Assets {
  const assets: Record<string, string | Uint8Array> = {
    'print.css': new TextEncoder().encode(printStylesheet(look)),
  };
  for (const cut of ['400-normal', '400-italic', '700-normal', '700-italic'] as const)
    assets[`fonts/atkinson-${cut}.woff`] = houseFile('latin', cut, 'woff');
  for (const cut of ['400-normal', '700-normal'] as const)
    assets[`fonts/atkinson-ext-${cut}.woff`] = houseFile('latin-ext', cut, 'woff');
  assets['fonts/dejavu-sans.ttf'] = symbolFile('DejaVuSans');
  assets['fonts/dejavu-sans-mono.ttf'] = symbolFile('DejaVuSansMono');
  return assets;
}

// For letters with accents that no font has in one piece, a single font must have both.
const anyLetters = `@font-face {\n  font-family: 'Any Letters';\n  src: url('fonts/dejavu-sans.ttf');\n}\n`;

// The ranges of "Pack Symbols" in print.css.
const symbols =
  /[\u00b5\u0370-\u058f\u10a0-\u10ff\u1f00-\u1fff\u2010-\u2015\u2018-\u2027\u202f-\u205e\u2070-\u209f\u2100-\u27bf\u2900-\u2bff]/u;

function needsAnyLetters(html: string): boolean {
  const rare = new Set(html.match(/[^\n -~\u00a0-\u00b4\u00b6-\u00ff–—‘’“”…•]/gu) ?? []);
  return [...rare].some((letter) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    return /\p{M}/u.test(letter) || (!isHouseLetter(codePoint) && !symbols.test(letter) && houseHas(codePoint));
  });
}

/** A document and what it is printed with. */
export interface Printable {
  readonly html: string;
  readonly assets: Assets;
}

/**
 * Gives a document the fonts of those scripts that it has and the house fonts have not. One without them stays as it is, so that a name
 * in one paper has no other printed anew.
 */
export function withScripts({ html, assets }: Printable): Printable {
  const faces = facesFor(html);
  const whole = needsAnyLetters(html);
  const letters = wholeLetters(html);
  if (faces.length === 0 && !whole && letters.style === '') return { html, assets };
  const link = '<link rel="stylesheet" href="scripts.css">\n</head>';
  return {
    html: html.replace('</head>', link),
    assets: {
      ...assets,
      'scripts.css': new TextEncoder().encode(
        `${letters.style}${whole ? anyLetters : ''}${faceStyles(faces, 'fonts/')}`,
      ),
      ...letters.files,
      ...Object.fromEntries(faces.map(({ name, path }) => [`fonts/${name}`, path])),
    },
  };
}
