import type { PdfValue } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operations.ts';
import { apply } from './matrix.ts';
import type { Point } from './matrix.ts';
import type { Marks } from './marks.ts';
import type { OperationPlace } from './painted.ts';
import { Path } from './shape.ts';
import type { State } from './state.ts';
import type { Walked } from './walked.ts';

/** Where an operator is met. */
export interface Setting {
  readonly place: OperationPlace;
  readonly state: State;
  readonly marks: Marks;
}

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);

/** Lines that are drawn so wide can cover words, in points. */
const WIDE = 4;

/** Notes what paths fill (ISO 32000-1, 8.5). */
export class PathPainter {
  readonly #walked: Walked;
  #path = new Path();
  #clips: 'W' | 'W*' | undefined;

  constructor(walked: Walked) {
    this.#walked = walked;
  }

  /** Whether the operator was one of paths. */
  operate({ operator, operands }: Operation, setting: Setting): boolean {
    if (this.#construct(operator, operands, setting.state)) return true;
    if (operator === 'W' || operator === 'W*') {
      this.#clips = operator;
      return true;
    }
    if (operator !== 'n' && !FILLS.has(operator) && !STROKES.has(operator)) return false;
    if (operator !== 'n') this.#paint(operator, setting);
    if (this.#clips !== undefined && !this.#path.isEmpty) setting.state.clipTo(this.#path.shape(false).box);
    this.#path = new Path();
    this.#clips = undefined;
    return true;
  }

  #construct(operator: string, operands: readonly PdfValue[], { matrix }: State): boolean {
    const values = operands.map((value) => (typeof value === 'number' ? value : 0));
    const point = (at: number): Point => apply(matrix, values[at] ?? 0, values[at + 1] ?? 0);
    const path = this.#path;
    switch (operator) {
      case 'm':
        path.move(point(0));
        return true;
      case 'l':
        path.line(point(0));
        return true;
      case 'c':
        path.curve(point(0), point(2), point(4));
        return true;
      case 'v':
        path.curve(path.last, point(0), point(2));
        return true;
      case 'y':
        path.curve(point(0), point(2), point(2));
        return true;
      case 're':
        path.rectangle(values, matrix);
        return true;
      case 'h':
        path.close();
        return true;
      default:
        return false;
    }
  }

  #paint(operator: string, { place, state, marks }: Setting): void {
    if (marks.isHidden) {
      this.#walked.replace(place, 'n');
      return;
    }
    marks.paint();
    const common = { kind: 'area', clip: state.clip, isPicture: false } as const;
    const path = this.#path;
    if (FILLS.has(operator)) {
      const isOpaque = state.isPlain && state.fillAlpha > 0.99;
      this.#walked.add({
        ...common,
        shape: path.shape(operator.endsWith('*')),
        colour: isOpaque ? state.fill.colour : undefined,
        isOpaque,
      });
    }
    const width = state.lineWidth * state.scale;
    if (STROKES.has(operator) && width >= WIDE) {
      const isOpaque = state.isPlain && state.strokeAlpha > 0.99;
      this.#walked.add({
        ...common,
        shape: path.strokes(width),
        colour: isOpaque ? state.stroke.colour : undefined,
        isOpaque,
      });
    }
  }
}
