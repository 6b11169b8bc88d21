import { isName } from '../../pdf/objects.ts';
import type { Dict, PdfValue } from '../../pdf/objects.ts';
import type { PdfReader } from '../../pdf/reader.ts';

/** Red, green and blue from 0 to 1; undefined where only a renderer could tell. */
export type Colour = readonly [number, number, number] | undefined;

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [1, 1, 1];

/** How many numbers a colour of a space has, where its numbers are those of gray, RGB or CMYK; 0 for all others. */
export function componentsOf(space: PdfValue | undefined, resources: Dict, reader: PdfReader): number {
  const named = isName(space) ? reader.dict(resources.get('ColorSpace')).get(space.slice(1)) : undefined;
  const value = reader.resolve(named ?? space);
  if (isName(value)) {
    if (/^\/(?:DeviceGray|G|CalGray)$/.test(value)) return 1;
    if (/^\/(?:DeviceRGB|RGB|CalRGB)$/.test(value)) return 3;
    return /^\/(?:DeviceCMYK|CMYK)$/.test(value) ? 4 : 0;
  }
  if (!Array.isArray(value)) return 0;
  const kind = reader.resolve(value[0]);
  if (kind === '/ICCBased') return reader.number(reader.dict(value[1]).get('N'), 0);
  return kind === '/CalGray' ? 1 : kind === '/CalRGB' ? 3 : 0;
}

/** A colour from its numbers. */
export function colourOf(values: readonly PdfValue[], components: number): Colour {
  const [a = 0, b = 0, c = 0, d = 0] = values.map((value) => (typeof value === 'number' ? value : NaN));
  if (values.length < components || Number.isNaN(a + b + c + d)) return undefined;
  if (components === 1) return [a, a, a];
  if (components === 3) return [a, b, c];
  return components === 4 ? [1 - Math.min(1, a + d), 1 - Math.min(1, b + d), 1 - Math.min(1, c + d)] : undefined;
}

/** Whether nobody can tell two colours apart. */
export function isSameColour(one: Colour, other: Colour): boolean {
  if (!one || !other) return false;
  return one.every((value, index) => Math.abs(value - (other[index] ?? 0)) < 0.02);
}
