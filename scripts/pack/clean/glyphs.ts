import { Ref } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { readFont } from './fonts.ts';
import { decodeShown } from './links.ts';
import type { MarkedContent } from './marks.ts';

type Decoding = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** By page: what each glyph of each font says, from the fonts' ToUnicode maps. */
export function decodeTables(reader: PdfReader, pages: readonly { readonly dict: Dict }[]): Decoding[] {
  const known = new Map<number, ReadonlyMap<number, string>>();
  return pages.map((page) => {
    const fonts = reader.dict(reader.dict(page.dict.get('Resources')).get('Font'));
    const tables = new Map<string, ReadonlyMap<number, string>>();
    for (const [name, value] of fonts) {
      if (!(value instanceof Ref)) continue;
      const table = known.get(value.number) ?? decodeTable(reader, reader.dict(value));
      known.set(value.number, table);
      tables.set(name, table);
    }
    return tables;
  });
}

function decodeTable(reader: PdfReader, font: Dict): ReadonlyMap<number, string> {
  const pairs = readFont(reader, font)?.unicode ?? [];
  return new Map(pairs.map(([glyph, hex]) => [glyph, utf16(hex)]));
}

function utf16(hex: string): string {
  let text = '';
  for (let i = 0; i + 4 <= hex.length; i += 4) text += String.fromCharCode(parseInt(hex.slice(i, i + 4), 16));
  return text;
}

/**
 * Where a character is shown for which no font has a glyph: glyph 0 may not be used (PDF/UA-1 7.21.8-1,
 * PDF/A-2 6.2.11.8). One sentence a page, with the words before it.
 */
export function missingGlyphs(pages: readonly MarkedContent[], decoding: readonly Decoding[]): string[] {
  return pages.flatMap((page, index) => {
    let before = '';
    for (const mark of page.marks) {
      if (!mark) continue;
      if (!mark.shown.includes('0000')) {
        before = mark.shown;
        continue;
      }
      const text = decodeShown(mark.shown, decoding[index], MISSING);
      const at = text.indexOf(MISSING);
      if (at < 0) continue;
      const words = (text.slice(0, at).trim() || decodeShown(before, decoding[index]).trim()).slice(-40);
      return [`page ${index + 1} shows a character that no font has${words === '' ? '' : `, after “${words}”`}`];
    }
    return [];
  });
}

const MISSING = '\uFFFF';
