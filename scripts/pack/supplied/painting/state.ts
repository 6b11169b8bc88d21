import { BLACK } from './colour.ts';
import type { Colour } from './colour.ts';
import type { CodeReader } from './font-widths.ts';
import { IDENTITY, after, overlap } from './matrix.ts';
import type { Box, Matrix } from './matrix.ts';

/** What fills or strokes: a colour in a space of so many numbers (0 where only a renderer could tell the colour). */
export interface Ink {
  readonly colour: Colour;
  readonly components: number;
}

/** The graphics state (ISO 32000-1, 8.4) as far as it tells what a reader sees. */
export class State {
  matrix: Matrix = IDENTITY;
  clip: Box = [-Infinity, -Infinity, Infinity, Infinity];
  fill: Ink = { colour: BLACK, components: 1 };
  stroke: Ink = { colour: BLACK, components: 1 };
  fillAlpha = 1;
  strokeAlpha = 1;
  /** False under a soft mask or a blend mode: nothing then hides what is below it. */
  isPlain = true;
  lineWidth = 1;
  font: CodeReader | undefined;
  fontSize = 0;
  characterSpacing = 0;
  wordSpacing = 0;
  scaling = 1;
  leading = 0;
  rise = 0;
  /** Text rendering mode (ISO 32000-1, table 106): 3 is invisible. */
  mode = 0;

  copy(): State {
    return Object.assign(new State(), this);
  }

  concat(matrix: Matrix): void {
    this.matrix = after(matrix, this.matrix);
  }

  clipTo(box: Box): void {
    this.clip = overlap(this.clip, box);
  }

  /** How many points of the page a unit is. */
  get scale(): number {
    const [a, b, c, d] = this.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
