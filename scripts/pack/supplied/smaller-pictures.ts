import jpeg from 'jpeg-js';
import { decoded } from '../pdf/filters.ts';
import { PdfStream, dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { componentsOf } from './painting/colour.ts';
import type { ReadSupplied } from './read-supplied.ts';

/** Dots an inch that pictures are made to have: more is not seen in print. */
const PRINT = 300;
/** Dots an inch beyond which a print looks no better. */
export const ENOUGH = 400;
/** How faithful a picture stays, of 100. */
const QUALITY = 85;

/** What pictures took and take. */
export interface Smaller {
  readonly pictures: number;
  readonly before: number;
  readonly after: number;
}

/** Rows of dots, red, green and blue. */
interface Dots {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Gives pictures that are finer than print shows 300 dots an inch, at the size at which they are shown largest; as JPEG,
 * and only where that takes fewer bytes. Pictures of other kinds than grey and coloured ones of 8 bits stay.
 */
export function makePicturesSmaller({ walked, amended }: ReadSupplied): Smaller {
  let [pictures, before, after] = [0, 0, 0];
  for (const { number, dotsPerInch } of walked.pictures.values()) {
    if (dotsPerInch <= ENOUGH) continue;
    const stream = amended.object(number);
    const smaller = stream instanceof PdfStream ? smallerPicture(stream, PRINT / dotsPerInch, amended) : undefined;
    if (!(stream instanceof PdfStream) || !smaller || smaller.data.length >= stream.data.length) continue;
    amended.replace(number, smaller);
    pictures++;
    before += stream.data.length;
    after += smaller.data.length;
  }
  return { pictures, before, after };
}

function smallerPicture(stream: PdfStream, scale: number, reader: PdfReader): PdfStream | undefined {
  const dots = dotsOf(stream, reader);
  if (!dots) return undefined;
  const { width, height, data } = shrunk(dots, scale);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let dot = 0; dot < width * height; dot++)
    for (let colour = 0; colour < 3; colour++) rgba[dot * 4 + colour] = data[dot * 3 + colour] ?? 255;
  const entries = new Map(stream.dict);
  for (const key of ['DecodeParms', 'Length', 'DL']) entries.delete(key);
  const isGrey = componentsOf(stream.dict.get('ColorSpace'), new Map(), reader) === 1;
  const made = dict({
    Width: width,
    Height: height,
    Filter: '/DCTDecode',
    ...(isGrey ? { ColorSpace: '/DeviceRGB' as const } : {}),
  });
  for (const [key, value] of made) entries.set(key, value);
  return new PdfStream(entries, jpeg.encode({ width, height, data: rgba }, QUALITY).data);
}

/** The dots of a picture of 8 bits in grey or in three colours; undefined for all others. */
function dotsOf(stream: PdfStream, reader: PdfReader): Dots | undefined {
  const entries = stream.dict;
  const space = reader.resolve(entries.get('ColorSpace'));
  const components = componentsOf(space, new Map(), reader);
  const isPlain = !['Decode', 'Mask', 'ImageMask', 'Matte'].some((key) => entries.has(key));
  const matte = reader.resolve(entries.get('SMask'));
  if (!isPlain || (matte instanceof PdfStream && matte.dict.has('Matte'))) return undefined;
  if (reader.number(entries.get('BitsPerComponent'), 8) !== 8) return undefined;
  if (components !== 3 && space !== '/DeviceGray') return undefined;
  const [width, height] = [reader.number(entries.get('Width'), 0), reader.number(entries.get('Height'), 0)];
  if (reader.resolve(entries.get('Filter')) === '/DCTDecode') return ofJpeg(stream.data, components);
  const raw = decoded(stream, reader);
  if (!raw || width * height === 0 || raw.length < width * height * components) return undefined;
  if (components === 3) return { width, height, data: raw };
  const data = new Uint8Array(width * height * 3);
  for (let dot = 0; dot < width * height; dot++) data.fill(raw[dot] ?? 0, dot * 3, dot * 3 + 3);
  return { width, height, data };
}

function ofJpeg(bytes: Uint8Array, components: number): Dots | undefined {
  try {
    const options = {
      useTArray: true,
      formatAsRGBA: false,
      maxMemoryUsageInMB: 2_048,
      maxResolutionInMP: 400,
    } as const;
    const { width, height, data } = jpeg.decode(bytes, options);
    // Four inks come out as four: they are not touched.
    return data.length === width * height * 3 && components !== 4 ? { width, height, data } : undefined;
  } catch {
    return undefined;
  }
}

/** So many times the dots, each the mean of those that it stands for. */
function shrunk({ width, height, data }: Dots, scale: number): Dots {
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const out = new Uint8Array(columns * rows * 3);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [Math.floor((row * height) / rows), Math.max(1, Math.floor(((row + 1) * height) / rows))];
    for (let column = 0; column < columns; column++) {
      const [left, right] = [Math.floor((column * width) / columns), Math.floor(((column + 1) * width) / columns)];
      const sums = [0, 0, 0];
      for (let y = top; y < bottom; y++)
        for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at += 3)
          for (let colour = 0; colour < 3; colour++) sums[colour] = (sums[colour] ?? 0) + (data[at + colour] ?? 0);
      const count = Math.max(1, (bottom - top) * (right - left));
      for (let colour = 0; colour < 3; colour++)
        out[(row * columns + column) * 3 + colour] = Math.round((sums[colour] ?? 0) / count);
    }
  }
  return { width: columns, height: rows, data: out };
}
