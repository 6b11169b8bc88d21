/** PDF objects (ISO 32000-1, 7.3) as lean values: a name is a string with its slash, a dictionary is a Map. */
export type PdfName = `/${string}`;
export type PdfValue = null | boolean | number | PdfName | Ref | PdfString | PdfValue[] | Dict | PdfStream;
export type Dict = Map<string, PdfValue>;

/** An indirect reference. Generations are always 0 here. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string object; `bytes` holds one byte a character. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A stream: its dictionary, and its data as they stand in the file (still under their filters). */
export class PdfStream {
  readonly dict: Dict;
  readonly data: Uint8Array;
  constructor(dict: Dict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}

/** A dictionary from an object literal: keys without the slash. */
export function dict(entries: Record<string, PdfValue | undefined>): Dict {
  const map: Dict = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) map.set(key, value);
  return map;
}

/** A text string (ISO 32000-1, 7.9.2.2): plain ASCII where that will do, else UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return new PdfString(text);
  let bytes = '\xfe\xff';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += String.fromCharCode(code >> 8, code & 0xff);
  }
  return new PdfString(bytes);
}

/** The text of a text string: UTF-16BE, UTF-8 or (near enough) Latin-1. */
export function textOf(string: PdfString): string {
  const { bytes } = string;
  if (bytes.startsWith('\xfe\xff')) {
    let text = '';
    for (let i = 2; i + 1 < bytes.length; i += 2) {
      text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
    }
    return text;
  }
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes;
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'string';
}
