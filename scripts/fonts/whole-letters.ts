import { fileOfLetter, houseFile, symbolFile } from './house-faces.ts';
import type { HouseCut, SymbolFont } from './house-faces.ts';

/** Font faces as a stylesheet, and the files that it names. */
export interface WholeLetters {
  readonly style: string;
  readonly files: Readonly<Record<string, string>>;
}

const cuts: readonly (readonly [HouseCut, SymbolFont])[] = [
  ['400-normal', 'DejaVuSans'],
  ['400-italic', 'DejaVuSans-Oblique'],
  ['700-normal', 'DejaVuSans-Bold'],
  ['700-italic', 'DejaVuSans-BoldOblique'],
];

/**
 * Faces for the letters of a text that the browser would put together from a letter and its accents, since the first file of the house
 * font has those and not the whole: `ễ`, `ć`. What is put together is two glyphs in the PDF, and whoever takes its words out by where
 * they stand reads "Nguyễ n". Empty where a text has no such letter.
 */
export function wholeLetters(text: string): WholeLetters {
  const letters = [...new Set(text.match(/[\u0100-\u024f\u1e00-\u1eff]/gu) ?? [])].sort();
  const parted = letters.filter((letter) => letter.normalize('NFD') !== letter);
  const from = Map.groupBy(parted, (letter) => fileOfLetter(letter.codePointAt(0) ?? 0));
  const faces = [
    ...facesOf(from.get('latin-ext'), ([cut]) => [
      `fonts/atkinson-ext-${cut}.woff`,
      houseFile('latin-ext', cut, 'woff'),
    ]),
    ...facesOf(from.get('DejaVu'), ([, name]) => [`fonts/${name}.ttf`, symbolFile(name)]),
  ];
  return {
    style: faces.map(({ style }) => style).join(''),
    files: Object.fromEntries(faces.map(({ name, path }) => [name, path])),
  };
}

interface Face {
  readonly style: string;
  readonly name: string;
  readonly path: string;
}

function facesOf(
  letters: readonly string[] | undefined,
  file: (cut: readonly [HouseCut, SymbolFont]) => readonly [string, string],
): readonly Face[] {
  if (letters === undefined) return [];
  const range = letters.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(', ');
  return cuts.map((cut) => {
    const [name, path] = file(cut);
    const [weight = '', style = ''] = cut[0].split('-');
    return {
      name,
      path,
      style: `@font-face {\n  font-family: 'Atkinson Hyperlegible Next';\n  font-weight: ${weight};\n  font-style: ${style};\n  src: url('${name}');\n  unicode-range: ${range};\n}\n`,
    };
  });
}
