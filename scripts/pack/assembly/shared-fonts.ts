import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { SharedFont } from '../part.ts';
import type { PdfFile } from './file.ts';
import { readTables } from '../../fonts/woff.ts';
import { readGlyphs, withGlyphs } from './truetype.ts';
import type { FontTables } from '../../fonts/woff.ts';
import type { Glyph } from './truetype.ts';

/** Joins subsets of one font, so that a file holds it once. */
export class FontUnion {
  readonly #first: SharedFont;
  readonly #tables: FontTables;
  readonly #glyphs: Glyph[] = [];
  readonly #unicode = new Map<number, string>();

  constructor(first: SharedFont) {
    this.#first = first;
    this.#tables = readTables(first.program);
    this.add(first);
  }

  /** Adds a subset; false, and nothing done, where it draws a glyph otherwise and so is another font. */
  add(font: SharedFont): boolean {
    const glyphs = readGlyphs(readTables(font.program));
    if (glyphs.some((glyph, number) => differs(this.#glyphs[number], glyph))) return false;
    glyphs.forEach((glyph, number) => {
      const known = this.#glyphs[number];
      const better =
        !known ||
        (known.outline.length === 0 && glyph.outline.length > 0) ||
        (known.advance === 0 && glyph.advance > 0);
      if (better) this.#glyphs[number] = glyph;
    });
    for (const [glyph, text] of font.unicode) {
      const known = this.#unicode.get(glyph);
      if (known === undefined || text < known) this.#unicode.set(glyph, text);
    }
    return true;
  }

  /** Writes the font and gives the number of its Type 0 dictionary. */
  write(file: PdfFile): number {
    const program = withGlyphs(this.#tables, this.#glyphs);
    const name = `${subsetTag(program)}+${this.#first.name}`;
    const data = file.addStream(`/Length1 ${program.length}/Filter/FlateDecode`, deflateSync(program));
    const descriptor = file.add(
      `<</Type/FontDescriptor/FontName/${name}${this.#first.descriptor}/FontFile2 ${data} 0 R>>`,
    );
    const unicode = file.addStream(
      '/Filter/FlateDecode',
      deflateSync(Buffer.from(unicodeMap(this.#unicode), 'latin1')),
    );
    const widths = widthArray(this.#glyphs, this.#tables.get('head')?.readUInt16BE(18) ?? 1000);
    const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';
    const descendant = `/Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/CIDToGIDMap/Identity/FontDescriptor ${descriptor} 0 R/DW 0/W${widths}`;
    const descendantNumber = file.add(`<<${descendant}>>`);
    return file.add(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendantNumber} 0 R]/ToUnicode ${unicode} 0 R>>`,
    );
  }
}

function differs(known: Glyph | undefined, glyph: Glyph): boolean {
  if (!known || known.outline.length === 0 || glyph.outline.length === 0) return false;
  return !trimmed(known.outline).equals(trimmed(glyph.outline));
}

/** An outline without the padding at its end. */
function trimmed(outline: Buffer): Buffer {
  let end = outline.length;
  while (end > 0 && outline[end - 1] === 0) end--;
  return outline.subarray(0, end);
}

/** Six capitals that name a subset (ISO 32000-1, 9.6.4), from its content. */
function subsetTag(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** Widths as the font program has them (PDF/UA-1 7.21.5-1, PDF/A-2 6.2.11.5), in thousandths of the em. */
function widthArray(glyphs: readonly Glyph[], em: number): string {
  let text = '';
  let next = -1;
  glyphs.forEach(({ advance }, glyph) => {
    if (advance === 0) return;
    text += glyph === next ? ' ' : `${text === '' ? '' : '] '}${glyph}[`;
    text += String(Math.round((advance * 1e6) / em) / 1000);
    next = glyph + 1;
  });
  return `[${text}${text === '' ? '' : ']'}]`;
}

/** A ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function unicodeMap(pairs: ReadonlyMap<number, string>): string {
  const lines = [...pairs]
    .sort((a, b) => a[0] - b[0])
    .map(([glyph, text]) => `<${glyph.toString(16).padStart(4, '0').toUpperCase()}> <${text}>`);
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}
