import { PdfStream, dict } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { sortedBox } from './painting/matrix.ts';

/** What a mark looks like whose maker left the drawing to the viewer (ISO 32000-1, 12.5.6); undefined for other kinds. */
export function markupAppearance(annotation: Dict, kind: string, reader: PdfReader): PdfStream | undefined {
  const drawn = DRAWINGS[kind]?.(new Markup(annotation, reader));
  if (drawn === undefined || drawn === '') return undefined;
  const rect = sortedBox(reader.numbers(annotation.get('Rect')));
  const opacity = reader.number(annotation.get('CA'), 1);
  const state = dict({ ca: opacity, CA: opacity, BM: kind === 'Highlight' ? '/Multiply' : undefined });
  return new PdfStream(
    dict({
      Type: '/XObject',
      Subtype: '/Form',
      BBox: [...rect],
      Resources: dict({ ExtGState: dict({ G: state }) }),
    }),
    Buffer.from(`q /G gs ${drawn} Q`, 'latin1'),
  );
}

/** The entries of a mark as operators. */
class Markup {
  readonly #annotation: Dict;
  readonly #reader: PdfReader;

  constructor(annotation: Dict, reader: PdfReader) {
    this.#annotation = annotation;
    this.#reader = reader;
  }

  numbers(key: string): number[] {
    return this.#reader.numbers(this.#annotation.get(key));
  }

  colour(key: string, operators: readonly [string, string, string]): string {
    const values = this.numbers(key);
    const operator = operators[[1, 3, 4].indexOf(values.length)];
    return operator === undefined ? '' : `${values.join(' ')} ${operator} `;
  }

  get stroke(): string {
    return `${this.colour('C', ['G', 'RG', 'K'])}${this.width} w `;
  }

  get width(): number {
    return this.#reader.number(this.#reader.dict(this.#annotation.get('BS')).get('W'), this.numbers('Border')[2] ?? 1);
  }

  /** Four corners of each stretch of words: upper left, upper right, lower left, lower right, as makers write them. */
  get quads(): number[][] {
    const all = this.numbers('QuadPoints');
    return Array.from({ length: Math.floor(all.length / 8) }, (_, index) => all.slice(index * 8, index * 8 + 8));
  }

  /** Lists of points, each as a path. */
  get inkLists(): number[][] {
    return this.#reader.array(this.#annotation.get('InkList')).map((list) => this.#reader.numbers(list));
  }
}

function path(points: readonly number[]): string {
  return points
    .flatMap((x, index) => (index % 2 === 0 ? [`${x} ${points[index + 1] ?? 0} ${index === 0 ? 'm' : 'l'}`] : []))
    .join(' ');
}

/** A line across each stretch of words, at that part of its height. */
function lines(markup: Markup, height: number): string {
  const drawn = markup.quads.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]) =>
    path([x2 + (x0 - x2) * height, y2 + (y0 - y2) * height, x3 + (x1 - x3) * height, y3 + (y1 - y3) * height]),
  );
  return drawn.length === 0 ? '' : `${markup.stroke}${drawn.join(' S ')} S`;
}

/** A shape in the rectangle of the mark, filled and stroked in its colours. */
function outlined(markup: Markup, shape: (box: readonly [number, number, number, number]) => string): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = markup.numbers('Rect');
  const inset = markup.width / 2;
  const fill = markup.colour('IC', ['g', 'rg', 'k']);
  const stroked = markup.width > 0 && markup.numbers('C').length > 0;
  const drawn = shape([left + inset, bottom + inset, right - left - 2 * inset, top - bottom - 2 * inset]);
  return fill === '' && !stroked ? '' : `${fill}${markup.stroke}${drawn} ${fill === '' ? 'S' : stroked ? 'B' : 'f'}`;
}

/** An ellipse of four curves: their handles are this part of its half axes. */
const HANDLE = 0.5523;

function ellipse([left, bottom, width, height]: readonly [number, number, number, number]): string {
  const [a, b] = [width / 2, height / 2];
  const [x, y] = [left + a, bottom + b];
  const [i, j] = [a * HANDLE, b * HANDLE];
  return [
    `${x + a} ${y} m`,
    `${x + a} ${y + j} ${x + i} ${y + b} ${x} ${y + b} c`,
    `${x - i} ${y + b} ${x - a} ${y + j} ${x - a} ${y} c`,
    `${x - a} ${y - j} ${x - i} ${y - b} ${x} ${y - b} c`,
    `${x + i} ${y - b} ${x + a} ${y - j} ${x + a} ${y} c h`,
  ].join(' ');
}

const DRAWINGS: Readonly<Record<string, (markup: Markup) => string>> = {
  Highlight: (markup) => {
    const fill = markup.colour('C', ['g', 'rg', 'k']);
    const drawn = markup.quads.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]) =>
      path([x0, y0, x1, y1, x3, y3, x2, y2]),
    );
    return drawn.length === 0 || fill === '' ? '' : `${fill}${drawn.join(' h f ')} h f`;
  },
  Underline: (markup) => lines(markup, 0.08),
  Squiggly: (markup) => lines(markup, 0.08),
  StrikeOut: (markup) => lines(markup, 0.5),
  Square: (markup) => outlined(markup, ([x, y, width, height]) => `${x} ${y} ${width} ${height} re`),
  Circle: (markup) => outlined(markup, ellipse),
  Line: (markup) => (markup.numbers('L').length === 4 ? `${markup.stroke}${path(markup.numbers('L'))} S` : ''),
  PolyLine: (markup) =>
    markup.numbers('Vertices').length >= 4 ? `${markup.stroke}${path(markup.numbers('Vertices'))} S` : '',
  Polygon: (markup) =>
    markup.numbers('Vertices').length >= 4
      ? `${markup.colour('IC', ['g', 'rg', 'k'])}${markup.stroke}${path(markup.numbers('Vertices'))} h ${markup.numbers('IC').length > 0 ? 'B' : 'S'}`
      : '',
  Ink: (markup) => {
    const drawn = markup.inkLists.filter((list) => list.length >= 4).map(path);
    return drawn.length === 0 ? '' : `${markup.stroke}1 J 1 j ${drawn.join(' S ')} S`;
  },
};
