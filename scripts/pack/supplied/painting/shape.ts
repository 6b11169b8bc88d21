import { apply, boxAround } from './matrix.ts';
import type { Box, Matrix, Point } from './matrix.ts';

/** An area of a page: polygons, what lies inside by the nonzero or the even-odd rule (ISO 32000-1, 8.5.3.3). */
export interface Shape {
  readonly polygons: readonly (readonly Point[])[];
  readonly evenOdd: boolean;
  readonly box: Box;
}

export function shapeOf(polygons: readonly (readonly Point[])[], evenOdd = false): Shape {
  return { polygons, evenOdd, box: boxAround(polygons.flat()) };
}

/** Whether a point lies in a shape. */
export function contains({ polygons, evenOdd, box }: Shape, x: number, y: number): boolean {
  if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
  let winding = 0;
  let crossings = 0;
  for (const polygon of polygons) {
    let previous = polygon.at(-1);
    for (const point of polygon) {
      if (previous && previous[1] > y !== point[1] > y) {
        const cross = previous[0] + ((y - previous[1]) / (point[1] - previous[1])) * (point[0] - previous[0]);
        if (cross > x) {
          crossings++;
          winding += point[1] > previous[1] ? 1 : -1;
        }
      }
      previous = point;
    }
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0;
}

/** Steps that a curve is drawn in: enough to tell a box from a blob. */
const STEPS = 6;

/** A path while it is made (ISO 32000-1, 8.5.2), in the coordinates of the page. */
export class Path {
  #polygons: Point[][] = [];
  #current: Point[] = [];

  get isEmpty(): boolean {
    return this.#polygons.length === 0 && this.#current.length === 0;
  }

  move(point: Point): void {
    this.#current = [point];
    this.#polygons.push(this.#current);
  }

  line(point: Point): void {
    if (this.#current.length === 0) this.move(point);
    else this.#current.push(point);
  }

  curve(one: Point, two: Point, end: Point): void {
    const start = this.#current.at(-1) ?? one;
    for (let step = 1; step <= STEPS; step++) {
      const t = step / STEPS;
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      this.line([
        a * start[0] + b * one[0] + c * two[0] + d * end[0],
        a * start[1] + b * one[1] + c * two[1] + d * end[1],
      ]);
    }
  }

  get last(): Point {
    return this.#current.at(-1) ?? [0, 0];
  }

  close(): void {
    const first = this.#current[0];
    if (!first) return;
    this.#current.push(first);
    this.move(first);
  }

  rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): void {
    this.#polygons.push([
      apply(matrix, x, y),
      apply(matrix, x + width, y),
      apply(matrix, x + width, y + height),
      apply(matrix, x, y + height),
    ]);
    this.#current = [apply(matrix, x, y)];
  }

  shape(evenOdd: boolean): Shape {
    return shapeOf(
      this.#polygons.filter((polygon) => polygon.length > 2),
      evenOdd,
    );
  }

  /** The area of the path's lines where they are that wide: each line a polygon. */
  strokes(width: number): Shape {
    const polygons = this.#polygons.flatMap((polygon) =>
      polygon.slice(1).map((point, index) => strip(polygon[index] ?? point, point, width)),
    );
    return shapeOf(polygons);
  }
}

function strip([x0, y0]: Point, [x1, y1]: Point, width: number): Point[] {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [x, y] = [((y0 - y1) / length) * (width / 2), ((x1 - x0) / length) * (width / 2)];
  return [
    [x0 + x, y0 + y],
    [x1 + x, y1 + y],
    [x1 - x, y1 - y],
    [x0 - x, y0 - y],
  ];
}
