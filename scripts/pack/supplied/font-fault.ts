import { readTables } from '../../fonts/woff.ts';
import { readGlyphs } from '../assembly/truetype.ts';
import type { Glyph } from '../assembly/truetype.ts';
import { decoded } from '../pdf/filters.ts';
import { PdfStream } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import type { UsedFont } from './painting/walked.ts';
import type { ReadSupplied } from './read-supplied.ts';

const UNCHECKED = 'its fonts cannot be checked here';

/**
 * What is wrong with the fonts of a file (PDF/UA-1 7.21, PDF/A-2 6.2.11): each is embedded, says what its glyphs mean
 * and how wide they are. Only TrueType fonts whose codes are their glyphs can be checked; what cannot be is a fault.
 */
export function fontFault({ walked, amended }: ReadSupplied): string | undefined {
  for (const [font, used] of walked.fonts) {
    if (used.used.size === 0) continue;
    const fault = oneFault(font, used, amended);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function oneFault(font: Dict, { used }: UsedFont, reader: PdfReader): string | undefined {
  const descendant = reader.dict(reader.array(font.get('DescendantFonts'))[0]);
  const program = reader.resolve(reader.dict(descendant.get('FontDescriptor')).get('FontFile2'));
  const unicode = reader.resolve(font.get('ToUnicode'));
  const isPlain = font.get('Subtype') === '/Type0' && font.get('Encoding') === '/Identity-H';
  if (!isPlain || reader.resolve(descendant.get('CIDToGIDMap')) !== '/Identity' || !(program instanceof PdfStream))
    return UNCHECKED;
  if (reader.dict(descendant.get('FontDescriptor')).has('CIDSet')) return UNCHECKED;
  if (!(unicode instanceof PdfStream)) return 'its fonts do not say what their letters are';
  const data = decoded(program, reader);
  const map = Buffer.from(decoded(unicode, reader) ?? []).toString('latin1');
  const glyphs = data && attempt(() => readGlyphs(readTables(data)), data);
  return glyphs ? glyphFault([...used], glyphs, map) : UNCHECKED;
}

function glyphFault(
  used: readonly (readonly [string, number])[],
  { glyphs, em }: { readonly glyphs: readonly Glyph[]; readonly em: number },
  map: string,
): string | undefined {
  const told = codesIn(map);
  for (const [bytes, width] of used) {
    const code = Buffer.from(bytes, 'latin1').readUIntBE(0, Math.max(1, bytes.length));
    const glyph = glyphs[code];
    if (code === 0 || !glyph) return 'some of its letters are missing from their fonts';
    if (Math.abs(glyph.advance / em - width) > 0.001) return 'its fonts give other widths than the file';
    if (!told(code)) return 'its fonts do not say what their letters are';
  }
  return undefined;
}

/** Which codes a ToUnicode map speaks of. */
function codesIn(map: string): (code: number) => boolean {
  const single = new Set(
    [...map.matchAll(/<([0-9a-f]{4})>\s*<[0-9a-f]+>(?!\s*[<[])/gi)].map(([, code = '']) => parseInt(code, 16)),
  );
  const ranges = [...map.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*[<[]/gi)].map(([, from = '', to = '']) => [
    parseInt(from, 16),
    parseInt(to, 16),
  ]);
  const hasRanges = map.includes('beginbfrange');
  const all = new Set([...map.matchAll(/<([0-9a-f]{4})>/gi)].map(([, code = '']) => parseInt(code, 16)));
  return (code) =>
    single.has(code) ||
    (!hasRanges && all.has(code)) ||
    ranges.some(([from = 1, to = 0]) => code >= from && code <= to);
}

function attempt(read: () => Glyph[], program: Uint8Array): { glyphs: Glyph[]; em: number } | undefined {
  try {
    const em = readTables(program).get('head')?.readUInt16BE(18) ?? 0;
    return em > 0 ? { glyphs: read(), em } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
