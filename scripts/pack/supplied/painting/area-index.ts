import { area, overlap } from './matrix.ts';
import type { Box } from './matrix.ts';
import type { Painted, PaintedArea } from './painted.ts';

/** An area with its place in the order of painting. */
export interface OrderedArea {
  readonly area: PaintedArea;
  readonly order: number;
}

const CELLS = 24;

/** The areas of a page by where they are, so that those at a point are found among thousands. */
export class AreaIndex {
  readonly #page: Box;
  readonly #cells: OrderedArea[][] = Array.from({ length: CELLS * CELLS }, () => []);

  constructor(painted: readonly Painted[], page: Box) {
    this.#page = page;
    painted.forEach((item, order) => {
      if (item.kind === 'area') this.#add({ area: item, order });
    });
  }

  /** Areas in the part of the page that has the point, in the order of painting. */
  near(x: number, y: number): readonly OrderedArea[] {
    return this.#cells[this.#column(x) + CELLS * this.#row(y)] ?? [];
  }

  #add(ordered: OrderedArea): void {
    const { shape, clip } = ordered.area;
    const [left, bottom, right, top] = overlap(overlap(shape.box, clip), this.#page);
    if (!(left <= right && bottom <= top)) return;
    for (let row = this.#row(bottom); row <= this.#row(top); row++)
      for (let column = this.#column(left); column <= this.#column(right); column++)
        this.#cells[column + CELLS * row]?.push(ordered);
  }

  #column(x: number): number {
    return cell(x, this.#page[0], this.#page[2]);
  }

  #row(y: number): number {
    return cell(y, this.#page[1], this.#page[3]);
  }
}

function cell(value: number, from: number, to: number): number {
  return Math.min(CELLS - 1, Math.max(0, Math.floor(((value - from) / (to - from || 1)) * CELLS)));
}

/** The part of a page that its pictures take, from 0 to 1 (more where they lie over each other). */
export function pictured(painted: readonly Painted[], page: Box): number {
  const sum = painted.reduce((total, item) => {
    if (item.kind === 'text' || !item.isPicture) return total;
    return total + area(overlap(overlap(item.shape.box, item.clip), page));
  }, 0);
  return sum / (area(page) || 1);
}
