/** A picture of a page: red, green and blue of each dot, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Reads a picture in the plainest of formats (PPM, P6). Throws where it is another. */
export function readPpm(bytes: Uint8Array): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!head) throw new Error('This is no PPM picture.');
  return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) };
}

/** Part of a picture, in parts of its width and height from its upper left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Dots along the longer side of a picture when it is compared: text is grey at this size, and what is shifted or lost is seen. */
const FINE = 360;
/** Fields along the longer side: what differs is told by field. */
const FIELD = 6;
/** How far the mean of a field may be off, of 255: hinting and half dots. */
const TOLERANCE = 28;

/** The part of the fields of a page that look different in the region of another, from 0 to 1. */
export function difference(page: Picture, other: Picture, region: Region): number {
  const longer = Math.max(page.width, page.height);
  const [width, height] = [page.width, page.height].map((side) =>
    Math.max(FIELD, Math.round((side / longer) * Math.min(FINE, longer))),
  );
  const [one, two] = [
    sampled(page, { left: 0, top: 0, right: 1, bottom: 1 }, width ?? 1, height ?? 1),
    sampled(other, region, width ?? 1, height ?? 1),
  ];
  let [different, fields] = [0, 0];
  for (let y = 0; y + FIELD <= (height ?? 1); y += FIELD) {
    for (let x = 0; x + FIELD <= (width ?? 1); x += FIELD) {
      fields++;
      if (fieldDifference(one, two, { x, y, width: width ?? 1 }) > TOLERANCE) different++;
    }
  }
  return fields === 0 ? 0 : different / fields;
}

function fieldDifference(one: Float32Array, two: Float32Array, at: { x: number; y: number; width: number }): number {
  const sums = [0, 0, 0];
  for (let y = at.y; y < at.y + FIELD; y++)
    for (let x = at.x; x < at.x + FIELD; x++)
      for (let colour = 0; colour < 3; colour++) {
        const index = (y * at.width + x) * 3 + colour;
        sums[colour] = (sums[colour] ?? 0) + (one[index] ?? 0) - (two[index] ?? 0);
      }
  return Math.max(...sums.map((sum) => Math.abs(sum))) / FIELD ** 2;
}

/** The region at so many dots, each the mean of what it covers. */

function sampled({ width, height, dots }: Picture, region: Region, columns: number, rows: number): Float32Array {
  const out = new Float32Array(columns * rows * 3);
  const across = ((region.right - region.left) * width) / columns;
  const down = ((region.bottom - region.top) * height) / rows;
  for (let row = 0; row < rows; row++) {
    const [y0, y1] = span(region.top * height + row * down, down, height);
    for (let column = 0; column < columns; column++) {
      const [x0, x1] = span(region.left * width + column * across, across, width);
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += dots[(y * width + x) * 3 + colour] ?? 255;
        out[(row * columns + column) * 3 + colour] = sum / ((y1 - y0) * (x1 - x0));
      }
    }
  }
  return out;
}

function span(from: number, length: number, most: number): [number, number] {
  const first = Math.min(most - 1, Math.max(0, Math.round(from)));
  return [first, Math.min(most, Math.max(first + 1, Math.round(from + length)))];
}
