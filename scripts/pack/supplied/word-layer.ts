import { PdfStream, dict } from '../pdf/objects.ts';
import type { Dict, Ref } from '../pdf/objects.ts';
import type { GivenWords } from '../types.ts';
import type { AmendedReader } from './amended-reader.ts';
import { moved } from './frame.ts';
import type { SuppliedPage } from './read-supplied.ts';

/** Words over a page that is a picture: found, copied and read aloud, and not seen. */
export interface WordLayer {
  /** A tagged stretch, marked 1. */
  readonly content: string;
  readonly fonts: Dict;
}

/** Letters that one font can have: code 0 is none. */
const MOST = 255;
/** The width of every letter, in parts of the font's size. */
const WIDTH = 0.5;

/** Layers for the pages that have no words of their own and were given some. */
export function wordLayers(
  pages: readonly SuppliedPage[],
  words: GivenWords | undefined,
  amended: AmendedReader,
): readonly (WordLayer | undefined)[] {
  if (!words) return [];
  const font = new BlankFonts(amended);
  const drawn = pages.map((page, index) => {
    const lines = (words.pages[index] ?? '').split('\n').map((line) => line.trim());
    if (page.hasText || lines.every((line) => line === '')) return undefined;
    return linesOn(
      page,
      lines.filter((line) => line !== ''),
      font,
    );
  });
  const fonts = font.written();
  return drawn.map((content) => (content === undefined ? undefined : { content, fonts }));
}

/** Lines from the top of the page to its foot, since where they stand on it is not known; none wider than the page. */
function linesOn({ box, framed }: SuppliedPage, lines: readonly string[], font: BlankFonts): string {
  const [left, bottom, right, top] = moved(box, framed);
  const step = (top - bottom) / (lines.length + 1);
  const size = Math.min(10, step * 0.9);
  const shown = lines.map((line, index) => {
    const letters = Array.from(line);
    const scaling = Math.min(100, ((right - left) / (letters.length * WIDTH * size)) * 100);
    const y = top - (index + 1) * step;
    return `${scaling.toFixed(2)} Tz 1 0 0 1 ${left.toFixed(2)} ${y.toFixed(2)} Tm ${font.shown(letters, size)}`;
  });
  return `/P<</MCID 1>>BDC BT 3 Tr ${shown.join('\n')} ET EMC\n`;
}

/** Fonts whose letters are all blank and have a meaning: as many as the words need. */
class BlankFonts {
  readonly #amended: AmendedReader;
  readonly #codes = new Map<string, number>();

  constructor(amended: AmendedReader) {
    this.#amended = amended;
  }

  /** Operators that show letters. */
  shown(letters: readonly string[], size: number): string {
    const runs: { readonly font: number; codes: string }[] = [];
    for (const letter of letters) {
      const code = this.#codes.get(letter) ?? this.#codes.size;
      this.#codes.set(letter, code);
      const font = Math.floor(code / MOST);
      if (runs.at(-1)?.font !== font) runs.push({ font, codes: '' });
      const run = runs.at(-1);
      if (run) run.codes += ((code % MOST) + 1).toString(16).padStart(2, '0');
    }
    return runs.map(({ font, codes }) => `/W${font} ${size.toFixed(2)} Tf <${codes}> Tj`).join(' ');
  }

  written(): Dict {
    const letters = [...this.#codes.keys()];
    const count = Math.ceil(letters.length / MOST);
    const fonts = Array.from({ length: count }, (_, font) => letters.slice(font * MOST, (font + 1) * MOST));
    return new Map(fonts.map((own, font) => [`W${font}`, this.#font(own)]));
  }

  /** A font of drawn letters (ISO 32000-1, 9.6.5): nothing to embed, nothing to see. */
  #font(letters: readonly string[]): Ref {
    const blank = this.#amended.add(new PdfStream(dict({}), Buffer.from(`${WIDTH * 1000} 0 d0`)));
    const unicode = this.#amended.add(new PdfStream(dict({}), Buffer.from(unicodeMap(letters))));
    return this.#amended.add(
      dict({
        Type: '/Font',
        Subtype: '/Type3',
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FontBBox: [0, 0, WIDTH * 1000, 1000],
        Resources: dict({}),
        FirstChar: 1,
        LastChar: letters.length,
        Widths: letters.map(() => WIDTH * 1000),
        Encoding: dict({ Type: '/Encoding', Differences: [1, ...letters.map(() => '/b' as const)] }),
        CharProcs: dict({ b: blank }),
        ToUnicode: unicode,
      }),
    );
  }
}

/** What each code means (9.10.3), a hundred to a block. */
function unicodeMap(letters: readonly string[]): string {
  const rows = letters.map((letter, index) => {
    const code = (index + 1).toString(16).padStart(2, '0');
    return `<${code}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`;
  });
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, block) =>
    rows.slice(block * 100, block * 100 + 100),
  );
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Words def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar ${block.join(' ')} endbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
