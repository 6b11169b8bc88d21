import { CLASSES, Keyword, Lexer } from './lexer.ts';
import type { Dict, PdfValue } from './objects.ts';

/** One operator of a content stream with its operands, and where both stand in it. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  readonly from: number;
  readonly to: number;
}

/** Operands that no operator takes: more are a fault of the maker, and the last ones count. */
const MOST_OPERANDS = 64;

/**
 * Calls `see` for each operator of a content stream (one byte a character; ISO 32000-1, 7.8.2). An inline image comes
 * as one `BI` with its dictionary.
 */
export function readOperations(content: string, see: (operation: Operation) => void): void {
  const lexer = new Lexer(content, 0, { references: false });
  let operands: PdfValue[] = [];
  let from = -1;
  for (;;) {
    lexer.skipSpace();
    const start = lexer.at;
    const next = nextOrEnd(lexer);
    if (next === undefined) return;
    if (from < 0) from = start;
    if (!(next instanceof Keyword)) {
      if (operands.length < MOST_OPERANDS) operands.push(next);
      continue;
    }
    if (next.word === 'BI') operands = [inlineImage(lexer)];
    see({ operator: next.word, operands, from, to: lexer.at });
    operands = [];
    from = -1;
  }
}

/** A string that is never closed ends the content. */
function nextOrEnd(lexer: Lexer): PdfValue | Keyword | undefined {
  try {
    return lexer.next();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Passes over an inline image (ISO 32000-1, 8.9.7) and gives its dictionary. */
function inlineImage(lexer: Lexer): Dict {
  const entries: Dict = new Map();
  for (;;) {
    const key = nextOrEnd(lexer);
    if (key === undefined || (key instanceof Keyword && key.word === 'ID')) break;
    if (typeof key !== 'string') continue;
    const value = nextOrEnd(lexer);
    if (value === undefined || value instanceof Keyword) break;
    entries.set(key.slice(1), value);
  }
  lexer.at = endOfImage(lexer.text, lexer.at + 1 + plainLength(entries));
  return entries;
}

/** Bytes of an image without a filter: what looks like its end within them is none. */
function plainLength(entries: Dict): number {
  const number = (long: string, short: string): number => Number(entries.get(long) ?? entries.get(short) ?? 0);
  if (entries.has('F') || entries.has('Filter')) return 0;
  const space = entries.get('ColorSpace') ?? entries.get('CS');
  const colours = space === '/RGB' || space === '/DeviceRGB' ? 3 : space === '/CMYK' || space === '/DeviceCMYK' ? 4 : 1;
  const bits = (entries.get('IM') ?? entries.get('ImageMask')) === true ? 1 : number('BitsPerComponent', 'BPC') || 8;
  const length = Math.ceil((number('Width', 'W') * colours * bits) / 8) * number('Height', 'H');
  return Number.isFinite(length) ? length : 0;
}

/** The place after the `EI` that ends an image: one that stands by itself, with content after it and not more picture. */
function endOfImage(text: string, from: number): number {
  for (let at = text.indexOf('EI', from); at >= 0; at = text.indexOf('EI', at + 2)) {
    const before = CLASSES[text.charCodeAt(at - 1)] === 1 || at === from;
    const after = at + 2 >= text.length || CLASSES[text.charCodeAt(at + 2)] === 1;

    if (before && after && !/[^\t\n\f\r\x20-\x7e\0]/.test(text.slice(at + 3, at + 13))) return at + 2;
  }
  return text.length;
}
