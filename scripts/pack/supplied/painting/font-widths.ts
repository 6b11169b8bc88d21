import { PdfStream, isName } from '../../pdf/objects.ts';
import type { Dict, PdfValue } from '../../pdf/objects.ts';
import { decoded } from '../../pdf/filters.ts';
import type { PdfReader } from '../../pdf/reader.ts';
import { builtInWidth } from './built-in-widths.ts';

/** A character code of a string: its bytes, and how far it moves, in parts of the font's size. */
export interface Code {
  readonly bytes: string;
  readonly width: number;
  /** Code 32 of one byte, which takes word spacing. */
  readonly isSpace: boolean;
}

/** Takes a string apart into codes with their widths. */
type Codes = (bytes: string) => readonly Code[];

/** How strings in a font are read (ISO 32000-1, 9.4.3 and 9.7.6). */
export interface CodeReader {
  readonly codes: Codes;
  /** How far a glyph goes down, in parts of the font's size, where text is written from top to bottom. */
  readonly down: number | undefined;
}

/** How strings in a font are read. */
export function codesOf(font: Dict, reader: PdfReader): CodeReader {
  if (font.get('Subtype') !== '/Type0') return { codes: simpleCodes(font, reader), down: undefined };
  return { codes: compositeCodes(font, reader), down: downOf(font, reader) };
}

/** Vertical writing (9.7.4.3): one step for every glyph, since single ones seldom differ. */
function downOf(font: Dict, reader: PdfReader): number | undefined {
  const encoding = reader.resolve(font.get('Encoding'));
  const isVertical =
    encoding instanceof PdfStream
      ? reader.number(encoding.dict.get('WMode'), 0) === 1
      : isName(encoding) && encoding.endsWith('V');
  if (!isVertical) return undefined;
  const descendant = reader.dict(reader.array(font.get('DescendantFonts'))[0]);
  return (reader.numbers(descendant.get('DW2'))[1] ?? -1000) / 1000;
}

function simpleCodes(font: Dict, reader: PdfReader): Codes {
  const first = reader.number(font.get('FirstChar'), 0);
  const widths = reader.array(font.get('Widths')).map((value) => reader.number(value, 0));
  const missing = reader.number(reader.dict(font.get('FontDescriptor')).get('MissingWidth'), 0);
  const scale = font.get('Subtype') === '/Type3' ? Math.abs(reader.numbers(font.get('FontMatrix'))[0] ?? 0.001) : 0.001;
  const base = font.get('BaseFont');
  const name = isName(base) ? base : '';
  const codes = Array.from({ length: 256 }, (_, code): Code => {
    const own = widths.length === 0 ? builtInWidth(name, code) : (widths[code - first] ?? missing);
    return { bytes: String.fromCharCode(code), width: own * scale, isSpace: code === 32 };
  });
  return (bytes) =>
    Array.from(bytes, (char) => codes[char.charCodeAt(0) & 255] ?? { bytes: char, width: 0, isSpace: false });
}

function compositeCodes(font: Dict, reader: PdfReader): Codes {
  const descendant = reader.dict(reader.array(font.get('DescendantFonts'))[0]);
  const standard = reader.number(descendant.get('DW'), 1000);
  const widths = widthsByCid(reader.array(descendant.get('W')), reader);
  const { lengthAt, cidOf } = codeMap(font.get('Encoding'), reader);
  return (bytes) => {
    const codes: Code[] = [];
    for (let at = 0; at < bytes.length;) {
      const own = bytes.slice(at, at + lengthAt(bytes, at));
      at += own.length;
      const width = (widths.get(cidOf(numberOf(own), own.length)) ?? standard) / 1000;
      codes.push({ bytes: own, width, isSpace: own === ' ' });
    }
    return codes;
  };
}

function numberOf(bytes: string): number {
  let value = 0;
  for (let i = 0; i < bytes.length; i++) value = value * 256 + bytes.charCodeAt(i);
  return value;
}

/** The W array (ISO 32000-1, 9.7.4.3): widths one by one, or one for a range. */
function widthsByCid(values: readonly PdfValue[], reader: PdfReader): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < values.length;) {
    const first = reader.number(values[at], 0);
    const second = reader.resolve(values[at + 1]);
    if (Array.isArray(second)) {
      second.forEach((width, index) => widths.set(first + index, reader.number(width, 0)));
      at += 2;
    } else {
      const last = Math.min(reader.number(second, first), first + 65_535);
      for (let cid = first; cid <= last; cid++) widths.set(cid, reader.number(values[at + 2], 0));
      at += 3;
    }
  }
  return widths;
}

interface CodeMap {
  readonly lengthAt: (bytes: string, at: number) => number;
  readonly cidOf: (code: number, length: number) => number;
}

/** Codes of an encoding: two bytes for most; what an embedded CMap says; for old East Asian ones by their first byte. */
function codeMap(encoding: PdfValue | undefined, reader: PdfReader): CodeMap {
  const value = reader.resolve(encoding);
  if (value instanceof PdfStream) return embeddedMap(Buffer.from(decoded(value, reader) ?? []).toString('latin1'));
  const name = isName(value) ? value : '/Identity-H';
  if (name.startsWith('/Identity')) return { lengthAt: () => 2, cidOf: (code) => code };
  if (/UCS2|UTF16|^\/[HV]$/.test(name)) return { lengthAt: () => 2, cidOf: () => -1 };
  const single = name.includes('RKSJ') ? /[\0-\x80\xa0-\xdf]/ : /[\0-\x80]/;
  return { lengthAt: (bytes, at) => (single.test(bytes[at] ?? '') ? 1 : 2), cidOf: () => -1 };
}

function embeddedMap(text: string): CodeMap {
  const spaces = blocks(text, 'codespacerange', /<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi).map(([, from = '', to = '']) => ({
    from,
    to,
    length: from.length / 2,
  }));
  const ranges = [
    ...blocks(text, 'cidrange', /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(\d+)/gi).map(([, a = '', b = '', cid = '']) => [
      a,
      b,
      cid,
    ]),
    ...blocks(text, 'cidchar', /<([0-9a-f]+)>\s*(\d+)/gi).map(([, a = '', cid = '']) => [a, a, cid]),
  ].map(([a = '', b = '', cid = '']) => ({
    length: a.length / 2,
    from: parseInt(a, 16),
    to: parseInt(b, 16),
    cid: Number(cid),
  }));
  const lengthAt = (bytes: string, at: number): number => {
    for (let length = 1; length <= 4; length++) {
      const code = Buffer.from(bytes.slice(at, at + length), 'latin1').toString('hex');
      if (spaces.some((space) => space.length === length && isWithin(code, space.from, space.to))) return length;
    }
    return spaces[0]?.length ?? 2;
  };
  const cidOf = (code: number, length: number): number => {
    const range = ranges.find(
      (candidate) => candidate.length === length && code >= candidate.from && code <= candidate.to,
    );
    return range ? range.cid + code - range.from : -1;
  };
  return { lengthAt, cidOf };
}

function isWithin(code: string, from: string, to: string): boolean {
  for (let i = 0; i < code.length; i += 2) {
    const byte = code.slice(i, i + 2);
    if (byte < from.slice(i, i + 2).toLowerCase() || byte > to.slice(i, i + 2).toLowerCase()) return false;
  }
  return true;
}

function blocks(text: string, name: string, line: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))].flatMap(([, block = '']) => [
    ...block.matchAll(line),
  ]);
}
