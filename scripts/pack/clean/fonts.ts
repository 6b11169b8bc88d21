import { PdfStream, isName } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import { inflated } from '../pdf/reader.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { write } from '../pdf/writer.ts';
import type { SharedFont } from '../part.ts';

const VARYING = new Set(['FontFile2', 'FontName', 'Type', 'CIDSet']);

/**
 * A font as parts share it. Chromium's subsets keep the glyph numbers of the whole font, so that subsets of
 * one font can be joined glyph by glyph (where glyphs differ, assembly keeps them apart). Undefined for other kinds of font (such as Type 3), which stay as they are.
 */
export function readFont(reader: PdfReader, font: Dict): SharedFont | undefined {
  if (font.get('Subtype') !== '/Type0' || font.get('Encoding') !== '/Identity-H') return undefined;
  const descendant = reader.dict(reader.array(font.get('DescendantFonts'))[0]);
  const descriptor = reader.dict(descendant.get('FontDescriptor'));
  const program = reader.resolve(descriptor.get('FontFile2'));
  const base = font.get('BaseFont');
  if (!(program instanceof PdfStream) || !isName(base)) return undefined;
  const name = base.slice(1).replace(/^[A-Z]{6}\+/, '');
  const entries = [...descriptor].filter(([key]) => !VARYING.has(key));
  const text = write(new Map(entries), () => '').slice(2, -2);
  const bytes = inflated(program);
  const unicode = reader.resolve(font.get('ToUnicode'));
  return {
    kind: 'font',
    key: `${name} ${emSize(bytes)}`,
    name,
    descriptor: text,
    unicode: unicode instanceof PdfStream ? readUnicode(inflated(unicode)) : [],
    program: bytes,
  };
}

/** Units of the em, from the head table. */
function emSize(program: Uint8Array): string {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    if (view.getUint32(at) === 0x68656164) return `em ${view.getUint16(view.getUint32(at + 8) + 18)}`;
  }
  return '';
}

/** What the glyphs of a font of any kind say, from its ToUnicode map. */
export function wordsOfGlyphs(reader: PdfReader, font: Dict): ReadonlyMap<number, string> {
  const unicode = reader.resolve(font.get('ToUnicode'));
  const pairs = unicode instanceof PdfStream ? readUnicode(inflated(unicode)) : [];
  return new Map(pairs.map(([glyph, hex]) => [glyph, utf16(hex)]));
}

function utf16(hex: string): string {
  let text = '';
  for (let i = 0; i + 4 <= hex.length; i += 4) text += String.fromCharCode(parseInt(hex.slice(i, i + 4), 16));
  return text;
}

/** The ToUnicode map as Chromium writes it: bfchar, and bfrange from one start. */
function readUnicode(data: Uint8Array): [number, string][] {
  const text = Buffer.from(data).toString('latin1');
  const pairs: [number, string][] = [];
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      pairs.push([parseInt(from, 16), to.toUpperCase()]);
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', start = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      for (let glyph = parseInt(from, 16), step = 0; glyph <= parseInt(to, 16); glyph++, step++) {
        const last = parseInt(start.slice(-4), 16) + step;
        pairs.push([glyph, (start.slice(0, -4) + last.toString(16).padStart(4, '0')).toUpperCase()]);
      }
    }
  }
  return pairs.map(([glyph, hex]): [number, string] => [glyph, valid(hex)]).sort((a, b) => a[0] - b[0]);
}

/**
 * A glyph that is only part of a letter (a dot, half a conjunct) comes as U+0000, which no glyph may say (PDF/UA-1 7.21.7-2); the
 * text around it says what the whole is (ActualText). Shapes of Arabic letters say their letter.
 */
function valid(hex: string): string {
  if (/^0+$/.test(hex)) return '200B';
  const text = utf16(hex);
  return /[\ufb50-\ufdff\ufe70-\ufefc]/.test(text) ? utf16Hex(text.normalize('NFKC')) : hex;
}

function utf16Hex(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
}
