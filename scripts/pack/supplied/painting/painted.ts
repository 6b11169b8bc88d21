import type { Colour } from './colour.ts';
import type { Code } from './font-widths.ts';
import { apply } from './matrix.ts';
import type { Box, Matrix, Point } from './matrix.ts';
import type { Shape } from './shape.ts';

/** Where an operator stands: the stream (`page`, or a form's number) and its place there. */
export interface OperationPlace {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
}

/** Text that an operator shows. */
export interface PaintedText {
  readonly kind: 'text';
  readonly place: OperationPlace;
  /** Operators that stand for the rest of what it does: the next line, spacings. */
  readonly before: string;
  readonly shown: readonly (Code | number)[];
  readonly glyphs: readonly Glyph[];
  readonly colour: Colour;
  readonly isInvisible: boolean;
  /** Whether it is a hole through which others are painted. */
  readonly isClip: boolean;
  readonly isTransparent: boolean;
  readonly clip: Box;
  /** Font size times horizontal scaling: what a thousandth in an array of text moves by. */
  readonly em: number;
}

/** One glyph on the page. */
export interface Glyph {
  readonly code: Code;
  /** How far the text goes on after it, in unscaled text space. */
  readonly advance: number;
  /** From the space of the glyph, where its width is `code.width` and its height about 0.7, to the page. */
  readonly matrix: Matrix;
}

/** An area that is filled, or a picture. */
export interface PaintedArea {
  readonly kind: 'area';
  readonly shape: Shape;
  readonly clip: Box;
  readonly colour: Colour;
  readonly isOpaque: boolean;
  readonly isPicture: boolean;
}

export type Painted = PaintedText | PaintedArea;

/** The middle of a glyph, about half as high as a small letter. */
export function middleOf({ code, matrix }: Glyph): Point {
  return apply(matrix, code.width / 2, 0.25);
}

/** Four points within a glyph, near its corners. */
export function innerCorners({ code: { width }, matrix }: Glyph): readonly Point[] {
  return [
    apply(matrix, width * 0.15, 0.08),
    apply(matrix, width * 0.85, 0.08),
    apply(matrix, width * 0.85, 0.42),
    apply(matrix, width * 0.15, 0.42),
  ];
}
