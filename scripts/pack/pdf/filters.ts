import { inflateLoosely } from './inflate.ts';
import { decodeLzw } from './lzw.ts';
import { isName } from './objects.ts';
import type { Dict, PdfName, PdfStream } from './objects.ts';
import type { PdfReader } from './reader.ts';

/** Names of filters, with the short ones of inline images (ISO 32000-1, table 94). */
const LONG: Readonly<Record<string, PdfName>> = {
  '/Fl': '/FlateDecode',
  '/LZW': '/LZWDecode',
  '/A85': '/ASCII85Decode',
  '/AHx': '/ASCIIHexDecode',
  '/RL': '/RunLengthDecode',
};

/** The data of a stream without its filters; undefined where one is for pictures (DCT, JPX, JBIG2, CCITT). */
export function decoded({ dict, data }: PdfStream, reader: PdfReader): Uint8Array | undefined {
  const filters = filtersOf(dict, reader);
  const given = reader.resolve(dict.get('DecodeParms') ?? dict.get('DP'));
  let bytes = data;
  for (const [index, filter] of filters.entries()) {
    const parameters = reader.dict(Array.isArray(given) ? given[index] : index === 0 ? given : null);
    const next = decode(bytes, filter, (key, otherwise) => reader.number(parameters.get(key), otherwise));
    if (next === undefined) return undefined;
    bytes = next;
  }
  return bytes;
}

/** The filters of a stream, by their long names. */
export function filtersOf(dict: Dict, reader: PdfReader): PdfName[] {
  const value = reader.resolve(dict.get('Filter') ?? dict.get('F'));
  const all = Array.isArray(value) ? value.map((item) => reader.resolve(item)) : [value];
  return all.flatMap((name) => (isName(name) ? [LONG[name] ?? name] : []));
}

type Parameter = (key: string, otherwise: number) => number;

function decode(data: Uint8Array, filter: PdfName, parameter: Parameter): Uint8Array | undefined {
  switch (filter) {
    case '/FlateDecode':
      return unpredicted(inflateLoosely(data), parameter);
    case '/LZWDecode':
      return unpredicted(decodeLzw(data, parameter('EarlyChange', 1)), parameter);
    case '/ASCII85Decode':
      return decodeAscii85(data);
    case '/ASCIIHexDecode':
      return decodeAsciiHex(data);
    case '/RunLengthDecode':
      return decodeRunLength(data);
    case '/Crypt':
      return data;
    default:
      return undefined;
  }
}

/** Takes back a predictor (ISO 32000-1, 7.4.4.4). */
function unpredicted(data: Uint8Array, parameter: Parameter): Uint8Array {
  const predictor = parameter('Predictor', 1);
  if (predictor < 2) return data;
  const [colours, bits, columns] = [parameter('Colors', 1), parameter('BitsPerComponent', 8), parameter('Columns', 1)];
  const pixel = Math.max(1, (colours * bits) >> 3);
  const length = Math.max(1, Math.ceil((colours * bits * columns) / 8));
  return predictor === 2 ? tiff(data, length, bits === 8 ? pixel : 0) : png(data, length, pixel);
}

function tiff(data: Uint8Array, length: number, pixel: number): Uint8Array {
  const out = Uint8Array.from(data);
  if (pixel > 0)
    for (let at = 0; at < out.length; at++) if (at % length >= pixel) out[at] = (out[at] ?? 0) + (out[at - pixel] ?? 0);
  return out;
}

function png(data: Uint8Array, length: number, pixel: number): Uint8Array {
  const rows = Math.ceil(data.length / (length + 1));
  const out = new Uint8Array(rows * length);
  for (let row = 0; row < rows; row++) {
    const from = row * (length + 1) + 1;
    const to = row * length;
    const kind = data[from - 1] ?? 0;
    for (let i = 0; i < length; i++) {
      const left = i < pixel ? 0 : (out[to + i - pixel] ?? 0);
      const up = row === 0 ? 0 : (out[to + i - length] ?? 0);
      const corner = row === 0 || i < pixel ? 0 : (out[to + i - length - pixel] ?? 0);
      out[to + i] = (data[from + i] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function decodeAsciiHex(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString('latin1');
  const end = text.indexOf('>');
  const digits = (end < 0 ? text : text.slice(0, end)).replace(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
}

function decodeAscii85(data: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  const close = (): void => {
    const { length } = group;
    if (length < 2) return;
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 85 + (group[i] ?? 84);
    for (let i = 0; i < length - 1; i++) out.push(Math.floor(value / 256 ** (3 - i)) & 255);
    group = [];
  };
  for (const code of data) {
    if (code === 126) break;
    if (code === 122 && group.length === 0) out.push(0, 0, 0, 0);
    else if (code >= 33 && code <= 117) group.push(code - 33);
    if (group.length === 5) close();
  }
  close();
  return Uint8Array.from(out);
}

function decodeRunLength(data: Uint8Array): Uint8Array {
  const out: Uint8Array[] = [];
  for (let at = 0; at < data.length;) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    if (length < 128) {
      out.push(data.subarray(at + 1, at + 2 + length));
      at += length + 2;
    } else {
      out.push(new Uint8Array(257 - length).fill(data[at + 1] ?? 0));
      at += 2;
    }
  }
  return Buffer.concat(out);
}
