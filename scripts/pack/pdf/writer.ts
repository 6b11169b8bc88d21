import { PdfStream, PdfString, Ref } from './objects.ts';
import type { Dict, PdfValue } from './objects.ts';

/** Turns a reference into text: the writer of a part leaves a mark, the writer of a file gives the number. */
export type RefText = (number: number) => string;

/* eslint-disable no-control-regex -- ISO 32000-1, 7.2.2 and 7.3.5 speak of control characters */
const REGULAR_NAME = /^[^\x00-\x20()<>[\]{}/%#\x7f-\xff]*$/;

/** The text of an object. Streams have none: they are written by their dictionary and their data. */
export function write(value: PdfValue, ref: RefText): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return nameText(value);
  if (value instanceof Ref) return ref(value.number);
  if (value instanceof PdfString) return stringText(value.bytes);
  if (Array.isArray(value)) return `[${join(value.map((item) => write(item, ref)))}]`;
  if (value instanceof Map) return dictText(value, ref);
  if (value instanceof PdfStream) throw new TypeError('A stream cannot stand inside an object.');
  return String(value);
}

function dictText(value: Dict, ref: RefText): string {
  let text = '<<';
  for (const [key, entry] of value) {
    const written = write(entry, ref);
    text += nameText(`/${key}`) + (needsSpace(written) ? ' ' : '') + written;
  }
  return `${text}>>`;
}

/** True where a token runs into the one before it unless there is a space. */
function needsSpace(token: string): boolean {
  const first = token.charCodeAt(0);
  return !(first === 47 || first === 40 || first === 60 || first === 91);
}

function join(tokens: readonly string[]): string {
  let text = '';
  for (const token of tokens) text += text !== '' && needsSpace(token) ? ` ${token}` : token;
  return text;
}

function nameText(name: string): string {
  if (REGULAR_NAME.test(name.slice(1))) return name;
  return `/${name.slice(1).replace(/[\x00-\x20()<>[\]{}/%#\x7f-\xff]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** A number without exponent, to five places. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const rounded = Math.round(value * 1e5) / 1e5;
  return Math.abs(rounded) < 1e-4 ? rounded.toFixed(5).replace(/\.?0+$/, '') : String(rounded);
}

/** A literal string; control characters go as octal, so that a part's marks can never stand inside one. */
export function stringText(bytes: string): string {
  const escaped = bytes.replace(/[\x00-\x1f\\()\x7f]/g, (char) =>
    char === '(' || char === ')' || char === '\\'
      ? `\\${char}`
      : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `(${escaped})`;
}
