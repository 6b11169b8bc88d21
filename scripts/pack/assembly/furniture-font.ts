import { readFileSync } from 'node:fs';
import { readCmap } from '../../fonts/cmap.ts';
import { houseFile, symbolFile } from '../../fonts/house-faces.ts';
import { readTables, unpackWoff } from '../../fonts/woff.ts';
import type { FontTables } from '../../fonts/woff.ts';
import type { SharedFont } from '../part.ts';
import { readGlyphs, withGlyphs } from './truetype.ts';
import type { Glyph } from './truetype.ts';

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

  /** Whether it has a character that needs no shaping. */
  has(character: string): boolean {
    return (
      /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}]/u.test(character) &&
      this.#cmap.has(character.codePointAt(0) ?? 0)
    );
  }

  /** Whether any text was shown with it. */
  get isUsed(): boolean {
    return this.#used.size > 1;
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

const wholeFonts = new Map<string, WholeFont>();

/** The house font from its npm package; `latin-ext` has what `latin` has not. */
export function houseFont(weight: 400 | 700, subset: 'latin' | 'latin-ext' = 'latin'): FurnitureFont {
  return new FurnitureFont(wholeHouseFont(weight, subset));
}

/** DejaVu, for letters and signs that the house font has not. */
export function symbolFont(): FurnitureFont {
  return new FurnitureFont(wholeFont('DejaVuSans', () => readTables(readFileSync(symbolFile('DejaVuSans')))));
}

/** Reads the house font, so that it is there when pages wait for it. */
export function prepareHouseFont(): void {
  wholeHouseFont(400, 'latin');
  wholeHouseFont(700, 'latin');
}

function wholeHouseFont(weight: 400 | 700, subset: 'latin' | 'latin-ext'): WholeFont {
  const name = `AtkinsonHyperlegibleNext-${weight === 400 ? 'Regular' : 'Bold'}`;
  const read = (): FontTables => unpackWoff(readFileSync(houseFile(subset, `${weight}-normal`, 'woff')));
  return { ...wholeFont(`${name} ${subset}`, read), name };
}

function wholeFont(key: string, read: () => FontTables): WholeFont {
  const known = wholeFonts.get(key);
  if (known !== undefined) return known;
  const tables = read();
  const font = { name: key, tables, glyphs: readGlyphs(tables), cmap: readCmap(tables.get('cmap') ?? Buffer.alloc(4)) };
  wholeFonts.set(key, font);
  return font;
}

function utf16Hex(char: string): string {
  return Array.from({ length: char.length }, (_, i) => char.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
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
