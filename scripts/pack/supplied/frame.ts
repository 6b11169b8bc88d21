/** A page of a supplied PDF as a reader sees it: what is shown of it, how it is turned, and points a unit. */
export interface ShownPage {
  readonly box: readonly [number, number, number, number];
  /** Degrees clockwise. */
  readonly rotate: number;
  readonly unit?: number;
}

/** Where the page goes: the size of the pack's page, and the matrix that takes the supplied page there. */
export interface Framed {
  readonly width: number;
  readonly height: number;
  readonly matrix: readonly [number, number, number, number, number, number];
}

const SHORT = 594.96;
const LONG = 841.92;
/** Room for the running header and the page number. */
const TOP = 48;
const FOOT = 42;
const SIDE = 20;

/** Fits a page into the frame of an A4 page, upright or landscape as it is; never larger than it was. */
export function frame({ box: [left, bottom, right, top], rotate, unit = 1 }: ShownPage): Framed {
  const turn = ((Math.round(rotate / 90) % 4) + 4) % 4;
  const [across, up] = turn % 2 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  const [width, height] = across > up ? [LONG, SHORT] : [SHORT, LONG];
  const scale = Math.min((width - 2 * SIDE) / across, (height - TOP - FOOT) / up, unit);
  const x = (width - across * scale) / 2;
  const y = FOOT + (height - TOP - FOOT - up * scale) / 2;
  const turned = [
    [1, 0, 0, 1, -left, -bottom],
    [0, -1, 1, 0, -bottom, right],
    [-1, 0, 0, -1, right, top],
    [0, 1, -1, 0, top, -left],
  ][turn] ?? [1, 0, 0, 1, 0, 0];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = turned.map((value) => value * scale);
  return { width, height, matrix: [a, b, c, d, e + x, f + y] };
}

/** A rectangle of the supplied page, on the pack's page. */
export function moved(
  [x0, y0, x1, y1]: readonly number[],
  { matrix: [a, b, c, d, e, f] }: Framed,
): [number, number, number, number] {
  const point = (x = 0, y = 0): [number, number] => [a * x + c * y + e, b * x + d * y + f];
  const [[ax, ay], [bx, by]] = [point(x0, y0), point(x1, y1)];
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
