/** The size of a picture in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size that an SVG states, by width and height or by its viewBox. */
export function svgSize(text: string): ImageSize | undefined {
  const [tag = ''] = /<svg\b[^>]*>/u.exec(text) ?? [];
  const length = (name: string): number | undefined => {
    const value = new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`, 'u').exec(tag)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const [, , width, height] = (/\sviewBox="([^"]*)"/u.exec(tag)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  return sizeOf(length('width') ?? width, length('height') ?? height);
}

/** The size in the header of a PNG (ISO/IEC 15948, 11.2.2) or of a JPEG's frame (ITU-T T.81, B.2.2). */
export function pictureSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return sizeOf(view.getUint32(16), view.getUint32(20));
  return bytes.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : undefined;
}

function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sizeOf(width: number | undefined, height: number | undefined): ImageSize | undefined {
  if (width === undefined || height === undefined || !(width > 0) || !(height > 0)) return undefined;
  return { width: Math.round(width), height: Math.round(height) };
}
