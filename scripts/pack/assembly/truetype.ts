import type { FontTables } from '../../fonts/woff.ts';

/** Puts a TrueType font together, tables in order of their tags. */
export function writeTables(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + sorted.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + i * 2),
  );
  const pieces = [head];
  let offset = head.length;
  sorted.forEach(([tag, table], i) => {
    const whole = Buffer.concat([table], padded(table.length));
    head.write(tag, 12 + i * 16, 'latin1');
    head.writeUInt32BE(checksum(whole), 16 + i * 16);
    head.writeUInt32BE(offset, 20 + i * 16);
    head.writeUInt32BE(table.length, 24 + i * 16);
    pieces.push(whole);
    offset += whole.length;
  });
  return Buffer.concat(pieces);
}

/** A length with the padding to four bytes that tables and outlines end with. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

/** Outline and metrics of each glyph, by number. */
export interface Glyph {
  readonly outline: Buffer;
  readonly advance: number;
  readonly bearing: number;
}

/** A glyph that a subset left out. */
const NO_GLYPH: Glyph = { outline: Buffer.alloc(0), advance: 0, bearing: 0 };

/** All glyphs of a font; those that a subset left out are empty. */
export function readGlyphs(tables: FontTables): Glyph[] {
  const [head, loca, glyf, hhea, hmtx, maxp] = ['head', 'loca', 'glyf', 'hhea', 'hmtx', 'maxp'].map(
    (tag) => tables.get(tag) ?? Buffer.alloc(64),
  );
  if (!head || !loca || !glyf || !hhea || !hmtx || !maxp) return [];
  const long = head.readInt16BE(50) === 1;
  const start = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const metrics = hhea.readUInt16BE(34);
  return Array.from({ length: maxp.readUInt16BE(4) }, (_, glyph) => {
    const [from, to] = [start(glyph), start(glyph + 1)];
    const advance = hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
    const bearing =
      glyph < metrics ? hmtx.readInt16BE(glyph * 4 + 2) : hmtx.readInt16BE(metrics * 4 + (glyph - metrics) * 2);
    if (from === to && advance === 0 && bearing === 0) return NO_GLYPH;
    return { outline: from === to ? NO_GLYPH.outline : glyf.subarray(from, to), advance, bearing };
  });
}

/** A font of these glyphs, with everything else as in `tables`. Only what a PDF needs is kept. */
export function withGlyphs(tables: FontTables, glyphs: readonly Glyph[]): Buffer {
  const kept: FontTables = new Map();
  for (const tag of ['cvt ', 'fpgm', 'prep', 'gasp']) {
    const table = tables.get(tag);
    if (table) kept.set(tag, table);
  }
  const copy = (tag: string): Buffer => Buffer.from(tables.get(tag) ?? Buffer.alloc(64));
  const [head, hhea, maxp] = [copy('head'), copy('hhea'), copy('maxp')];
  head.writeInt16BE(1, 50);
  head.writeUInt32BE(0, 8);
  hhea.writeUInt16BE(glyphs.length, 34);
  maxp.writeUInt16BE(glyphs.length, 4);
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  const glyf = Buffer.alloc(glyphs.reduce((sum, { outline }) => sum + padded(outline.length), 0));
  let at = 0;
  glyphs.forEach(({ outline, advance, bearing }, glyph) => {
    if (outline.length > 0) outline.copy(glyf, at);
    at += padded(outline.length);
    loca.writeUInt32BE(at, (glyph + 1) * 4);
    hmtx.writeUInt16BE(advance, glyph * 4);
    hmtx.writeInt16BE(bearing, glyph * 4 + 2);
  });
  for (const [tag, table] of [
    ['head', head],
    ['hhea', hhea],
    ['maxp', maxp],
    ['loca', loca],
    ['hmtx', hmtx],
    ['glyf', glyf],
  ] as const)
    kept.set(tag, table);
  return writeTables(kept);
}
