import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type { SharedFont } from '../part.ts';
import { readGlyphs, withGlyphs } from './truetype.ts';
import type { FontTables, Glyph } from './truetype.ts';

/** A font as it was read; files share it, and each keeps what it used of it for itself. */
interface WholeFont {
  /** PostScript name. */
  readonly name: string;
  readonly tables: FontTables;
  readonly glyphs: readonly Glyph[];
  readonly cmap: ReadonlyMap<number, number>;
}

/** A font that assembly itself writes with: running headers, page numbers, page references. */
export class FurnitureFont {
  readonly #tables: FontTables;
  readonly #glyphs: readonly Glyph[];
  readonly #cmap: ReadonlyMap<number, number>;
  readonly #em: number;
  readonly #used = new Map<number, string>([[0, '']]);
  readonly #name: string;

  constructor({ name, tables, glyphs, cmap }: WholeFont) {
    this.#name = name;
    this.#tables = tables;
    this.#glyphs = glyphs;
    this.#cmap = cmap;
    this.#em = tables.get('head')?.readUInt16BE(18) ?? 1000;
  }

  /** Width of a text in points at a size. */
  width(text: string, size: number): number {
    let width = 0;
    for (const char of text) width += this.#glyphs[this.#glyph(char)]?.advance ?? 0;
    return (width * size) / this.#em;
  }

  /** The text as the operand of Tj; its glyphs will be in the file. */
  show(text: string): string {
    let hex = '';
    for (const char of text) {
      const glyph = this.#glyph(char);
      if (glyph > 0 && !this.#used.has(glyph)) this.#used.set(glyph, utf16Hex(char));
      hex += glyph.toString(16).padStart(4, '0');
    }
    return `<${hex}>`;
  }

  /** The subset that was used, to be joined with the parts' own subsets of the same font. */
  subset(): SharedFont {
    const glyphs: Glyph[] = this.#glyphs.map((glyph) => ({ ...glyph, outline: Buffer.alloc(0) }));
    const keep = (number: number): void => {
      const glyph = this.#glyphs[number];
      if (!glyph || glyphs[number]?.outline.length) return;
      glyphs[number] = glyph;
      for (const component of components(glyph.outline)) keep(component);
    };
    for (const number of this.#used.keys()) keep(number);
    const scale = (value: number): number => (value * 1000) / this.#em;
    const [head, hhea] = [this.#tables.get('head') ?? Buffer.alloc(64), this.#tables.get('hhea') ?? Buffer.alloc(64)];
    const box = [36, 38, 40, 42].map((at) => Math.round(scale(head.readInt16BE(at))));
    const [ascent, descent] = [scale(hhea.readInt16BE(4)), scale(hhea.readInt16BE(6))].map(Math.round);
    return {
      kind: 'font',
      key: `${this.#name} em ${this.#em}`,
      name: this.#name,
      descriptor: `/Flags 4/Ascent ${ascent ?? 0}/Descent ${descent ?? 0}/StemV 80/CapHeight ${ascent ?? 0}/ItalicAngle 0/FontBBox[${box.join(' ')}]`,
      unicode: [...this.#used].filter(([glyph]) => glyph > 0),
      program: withGlyphs(this.#tables, glyphs),
    };
  }

  #glyph(char: string): number {
    return this.#cmap.get(char.codePointAt(0) ?? 0) ?? this.#cmap.get(0x3f) ?? 0;
  }
}

const houseFonts = new Map<400 | 700, WholeFont>();

/** The house font from its npm package. */
export function houseFont(weight: 400 | 700): FurnitureFont {
  return new FurnitureFont(wholeHouseFont(weight));
}

/** Reads the house font, so that it is there when pages wait for it. */
export function prepareHouseFont(): void {
  wholeHouseFont(400);
  wholeHouseFont(700);
}

function wholeHouseFont(weight: 400 | 700): WholeFont {
  const font = houseFonts.get(weight) ?? readHouseFont(weight);
  houseFonts.set(weight, font);
  return font;
}

function readHouseFont(weight: 400 | 700): WholeFont {
  const require = createRequire(import.meta.url);
  const path = require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
  );
  const tables = unpackWoff(readFileSync(path));
  const name = `AtkinsonHyperlegibleNext-${weight === 400 ? 'Regular' : 'Bold'}`;
  return { name, tables, glyphs: readGlyphs(tables), cmap: readCmap(tables.get('cmap') ?? Buffer.alloc(4)) };
}

function utf16Hex(char: string): string {
  return Array.from({ length: char.length }, (_, i) => char.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
}

/** The TrueType tables of a WOFF 1.0 file (W3C Recommendation, section 5). */
export function unpackWoff(woff: Uint8Array): FontTables {
  const bytes = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables: FontTables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const at = 44 + i * 20;
    const [offset, packed, length] = [
      bytes.readUInt32BE(at + 4),
      bytes.readUInt32BE(at + 8),
      bytes.readUInt32BE(at + 12),
    ];
    const data = bytes.subarray(offset, offset + packed);
    tables.set(bytes.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : data);
  }
  return tables;
}

/** Glyph by character from a format 4 subtable. */
function readCmap(cmap: Buffer): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + i * 8);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    for (let s = 0; s < segments; s++) readSegment(cmap, { at, segments, segment: s }, map);
    break;
  }
  return map;
}

function readSegment(
  cmap: Buffer,
  { at, segments, segment }: { at: number; segments: number; segment: number },
  map: Map<number, number>,
): void {
  const end = cmap.readUInt16BE(at + 14 + segment * 2);
  const start = cmap.readUInt16BE(at + 16 + (segments + segment) * 2);
  const delta = cmap.readInt16BE(at + 16 + (segments * 2 + segment) * 2);
  const rangeAt = at + 16 + (segments * 3 + segment) * 2;
  const range = cmap.readUInt16BE(rangeAt);
  for (let code = start; code <= end && code < 0xffff; code++) {
    const found = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
    if (range === 0 || found !== 0) map.set(code, (found + delta) & 0xffff);
  }
}

/** The glyphs that a composite glyph is made of. */
function components(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  for (let at = 10, more = true; more;) {
    const flags = outline.readUInt16BE(at);
    found.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return found;
}
