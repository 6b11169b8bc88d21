import { PdfString, Ref } from './objects.ts';
import type { Dict, PdfName, PdfValue } from './objects.ts';

/** White space and delimiters of ISO 32000-1, 7.2.2, by character code: 1 white space, 2 delimiter. */
export const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = 1;
for (const code of '()<>[]{}/%') CLASSES[code.charCodeAt(0)] = 2;

/** A bare word that is no object, such as `endobj` or `stream`. */
export class Keyword {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Words that no array or dictionary goes on after, whether it was closed or not. */
const ENDS = new Set(['endobj', 'stream', 'endstream', 'obj', 'xref', 'trailer']);

/** What follows the number of an object in a reference; white space may be of any kind. */
const REFERENCE = /[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** A number as careless makers write it, such as `--5` or `1.2.3` or `4-1`: as far as it is one. */
function looseNumber(word: string): number {
  const found = /^[+-]*(\d*\.?\d*)/.exec(word);
  const size = Number(found?.[1] ?? '');
  return Number.isNaN(size) ? 0 : word.startsWith('-') ? -size : size;
}

/** Reads objects from the text of a file (one byte a character), from a position on. */
export class Lexer {
  readonly text: string;
  at: number;
  /** False in content streams, where `1 0 0 RG` is a colour. */
  readonly #references: boolean;

  constructor(text: string, at = 0, { references = true }: { readonly references?: boolean } = {}) {
    this.text = text;
    this.at = at;
    this.#references = references;
  }

  skipSpace(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 37) {
        while (this.at < text.length && text.charCodeAt(this.at) !== 10 && text.charCodeAt(this.at) !== 13) this.at++;
      } else if (CLASSES[code] === 1) this.at++;
      else return;
    }
  }

  /** The next object; a Keyword where there is none; undefined at the end. */
  next(): PdfValue | Keyword | undefined {
    this.skipSpace();
    const { text } = this;
    if (this.at >= text.length) return undefined;
    const code = text.charCodeAt(this.at);
    switch (code) {
      case 47:
        return this.#name();
      case 40:
        return this.#literal();
      case 91:
        this.at++;
        return this.#array();
      case 60:
        if (text.charCodeAt(this.at + 1) !== 60) return this.#hex();
        this.at += 2;
        return this.#dict();
      default:
        return this.#word();
    }
  }

  value(): PdfValue {
    const value = this.next();
    if (value === undefined || value instanceof Keyword) {
      throw new SyntaxError(`The PDF has no object at byte ${this.at}.`);
    }
    return value;
  }

  #end(from: number): number {
    let end = from;
    while (end < this.text.length && CLASSES[this.text.charCodeAt(end)] === 0) end++;
    return end;
  }

  #name(): PdfName {
    const end = this.#end(this.at + 1);
    const raw = this.text.slice(this.at + 1, end);
    this.at = end;
    const name = raw.includes('#')
      ? raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
      : raw;
    return `/${name}`;
  }

  #word(): PdfValue | Keyword {
    let end = this.#end(this.at);
    if (end === this.at) end++;
    const word = this.text.slice(this.at, end);
    this.at = end;
    const first = word.charCodeAt(0);
    if ((first >= 48 && first <= 57) || first === 45 || first === 46 || first === 43) return this.#number(word);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return new Keyword(word);
  }

  /** A number, or a reference where a generation and an R follow. */
  #number(word: string): number | Ref {
    const number = Number(word);
    const { text, at } = this;
    if (this.#references && Number.isInteger(number) && number >= 0 && CLASSES[text.charCodeAt(at)] === 1) {
      if (text.startsWith(' 0 R', at)) {
        this.at = at + 4;
        return new Ref(number);
      }
      REFERENCE.lastIndex = at;
      const match = REFERENCE.exec(text);
      if (match) {
        this.at = at + match[0].length;
        return new Ref(number);
      }
    }
    return Number.isNaN(number) ? looseNumber(word) : number;
  }

  /** An array. A stray word in it is passed over, as other readers do; the end of the object ends it. */
  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.text.charCodeAt(this.at) === 93) {
        this.at++;
        return values;
      }
      const from = this.at;
      const value = this.next();
      if (value instanceof Keyword) {
        if (!ENDS.has(value.word)) continue;
        this.at = from;
        return values;
      }
      if (value === undefined) return values;
      values.push(value);
    }
  }

  /** A dictionary. A key without a value has null; a stray word in place of a key is passed over. */
  #dict(): Dict {
    const map: Dict = new Map();
    for (;;) {
      this.skipSpace();
      const code = this.text.charCodeAt(this.at);
      if (code === 62) {
        this.at += this.text.charCodeAt(this.at + 1) === 62 ? 2 : 1;
        return map;
      }
      const from = this.at;
      const key = code === 47 ? this.#name() : this.next();
      if (key === undefined) return map;
      if (key instanceof Keyword && ENDS.has(key.word)) {
        this.at = from;
        return map;
      }
      if (code !== 47 || typeof key !== 'string') continue;
      this.skipSpace();
      map.set(key.slice(1), this.text.charCodeAt(this.at) === 62 ? null : this.#entry());
    }
  }

  #entry(): PdfValue {
    const from = this.at;
    const value = this.next();
    if (value instanceof Keyword && ENDS.has(value.word)) this.at = from;
    return value === undefined || value instanceof Keyword ? null : value;
  }

  #hex(): PdfString {
    const close = this.text.indexOf('>', this.at);
    const end = close < 0 ? this.text.length : close;
    let digits = this.text.slice(this.at + 1, end).replace(/[^0-9a-f]/gi, '');
    if (digits.length % 2) digits += '0';
    this.at = end + 1;
    return new PdfString(Buffer.from(digits, 'hex').toString('latin1'));
  }

  #literal(): PdfString {
    const { text } = this;
    let depth = 1;
    let bytes = '';
    let from = ++this.at;
    for (;;) {
      const char = text[this.at];
      if (char === undefined) throw new SyntaxError('The PDF ends inside a string.');
      if (char === '\\') {
        bytes += text.slice(from, this.at) + this.#escape();
        from = this.at;
        continue;
      }
      if (char === '(') depth++;
      if (char === ')' && --depth === 0) break;
      this.at++;
    }
    bytes += text.slice(from, this.at++);
    return new PdfString(bytes);
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4));
    if (octal) {
      this.at += 1 + octal[0].length;
      return String.fromCharCode(parseInt(octal[0], 8) & 0xff);
    }
    const char = this.text[this.at + 1] ?? '';
    this.at += 2;
    if (char === '\r' && this.text[this.at] === '\n') this.at++;
    if (char === '\r' || char === '\n') return '';
    return ESCAPES[char] ?? char;
  }
}
