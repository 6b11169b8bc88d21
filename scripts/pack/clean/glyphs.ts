import { Ref } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { wordsOfGlyphs } from './fonts.ts';
import { decodeShown } from './links.ts';
import type { GlyphTable } from './links.ts';
import type { MarkedContent } from './marks.ts';

type Decoding = ReadonlyMap<string, GlyphTable>;

/** By page: what each glyph of each font says. */
export function decodeTables(reader: PdfReader, pages: readonly { readonly dict: Dict }[]): Decoding[] {
  const known = new Map<number, GlyphTable>();
  return pages.map((page) => {
    const fonts = reader.dict(reader.dict(page.dict.get('Resources')).get('Font'));
    const tables = new Map<string, GlyphTable>();
    for (const [name, value] of fonts) {
      if (!(value instanceof Ref)) continue;
      const table = known.get(value.number) ?? glyphTable(reader, reader.dict(value));
      known.set(value.number, table);
      tables.set(name, table);
    }
    return tables;
  });
}

/** A font that has every weight comes as drawings (Type 3), with codes of one byte and none for what it lacks. */
function glyphTable(reader: PdfReader, font: Dict): GlyphTable {
  return { drawn: font.get('Subtype') === '/Type3', words: wordsOfGlyphs(reader, font) };
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
