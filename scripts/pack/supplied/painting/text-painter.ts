import { PdfString, isName } from '../../pdf/objects.ts';
import type { Dict, PdfValue } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operations.ts';
import { codesOf } from './font-widths.ts';
import type { Code, CodeReader } from './font-widths.ts';
import { IDENTITY, after, matrixOf } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { WalkTools } from './walk-tools.ts';
import type { Glyph } from './painted.ts';
import type { Setting as PathSetting } from './path-painter.ts';
import type { State } from './state.ts';

interface Setting extends PathSetting {
  readonly resources: Dict;
}

/** Notes where text is shown (ISO 32000-1, 9.4). */
export class TextPainter {
  readonly #tools: WalkTools;
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;

  constructor(tools: WalkTools) {
    this.#tools = tools;
  }

  /** Whether the operator was one of text. */
  operate({ operator, operands }: Operation, setting: Setting): boolean {
    const values = operands.map((value) => (typeof value === 'number' ? value : 0));
    const [first = 0, second = 0] = values;
    const { state } = setting;
    switch (operator) {
      case 'BT':
        this.#text = this.#line = IDENTITY;
        return true;
      case 'ET':
        return true;
      case 'Td':
        this.#next(first, second);
        return true;
      case 'TD':
        state.leading = -second;
        this.#next(first, second);
        return true;
      case 'Tm':
        this.#text = this.#line = matrixOf(values);
        return true;
      case 'T*':
        this.#next(0, -state.leading);
        return true;
      case 'Tf':
        state.font = this.#font(operands[0], setting.resources);
        state.fontSize = second;
        return true;
      default:
        return this.#set(operator, first, state) || this.#show(operator, operands, setting);
    }
  }

  #next(x: number, y: number): void {
    this.#text = this.#line = after([1, 0, 0, 1, x, y], this.#line);
  }

  #font(name: PdfValue | undefined, resources: Dict): CodeReader | undefined {
    const { reader, walked } = this.#tools;
    const font = isName(name) ? reader.dict(resources.get('Font')).get(name.slice(1)) : undefined;
    return font === undefined ? undefined : walked.font(reader.dict(font), (entries) => codesOf(entries, reader));
  }

  #set(operator: string, value: number, state: State): boolean {
    switch (operator) {
      case 'Tc':
        state.characterSpacing = value;
        return true;
      case 'Tw':
        state.wordSpacing = value;
        return true;
      case 'Tz':
        state.scaling = value / 100;
        return true;
      case 'TL':
        state.leading = value;
        return true;
      case 'Ts':
        state.rise = value;
        return true;
      case 'Tr':
        state.mode = value;
        return true;
      default:
        return false;
    }
  }

  #show(operator: string, operands: readonly PdfValue[], setting: Setting): boolean {
    const { state } = setting;
    const string = operands.at(-1);
    let before = '';
    if (operator === '"') {
      [state.wordSpacing = 0, state.characterSpacing = 0] = operands.map(Number);
      before = `${state.wordSpacing} Tw ${state.characterSpacing} Tc `;
    }
    if (operator === "'" || operator === '"') {
      this.#next(0, -state.leading);
      before += 'T* ';
    } else if (operator !== 'Tj' && operator !== 'TJ') return false;
    this.#paint(Array.isArray(string) ? string : [string ?? null], before, setting);
    return true;
  }

  #paint(pieces: readonly PdfValue[], before: string, { place, state, marks }: Setting): void {
    const shown = pieces.flatMap((piece): (Code | number)[] => {
      if (typeof piece === 'number') return [piece];
      return piece instanceof PdfString ? [...(state.font?.codes(piece.bytes) ?? [])] : [];
    });
    const glyphs = this.#glyphs(shown, state);
    if (!marks.isHidden && glyphs.length > 0) marks.paint();
    this.#tools.walked.text(
      {
        kind: 'text',
        place,
        before,
        shown,
        glyphs,
        colour: state.mode === 0 && state.isPlain ? state.fill.colour : undefined,
        isInvisible: state.mode === 3,
        isClip: state.mode > 3,
        isTransparent: state.fillAlpha < 0.01 && state.mode === 0,
        clip: state.clip,
        em: state.font?.down === undefined ? state.fontSize * state.scaling : state.fontSize,
      },
      marks.isHidden,
    );
    // What is painted from now on is seen through the letters only: it covers nothing.
    if (state.mode > 3) state.isPlain = false;
  }

  #glyphs(shown: readonly (Code | number)[], state: State): Glyph[] {
    const { fontSize, scaling, rise, characterSpacing, wordSpacing, font } = state;
    const down = font?.down;
    const [across, up] = [fontSize * scaling, fontSize];
    const page = after(this.#text, state.matrix);
    const glyphs: Glyph[] = [];
    let gone = 0;
    for (const item of shown) {
      if (typeof item === 'number') {
        gone += (-item / 1000) * fontSize * (down === undefined ? scaling : 1);
        continue;
      }
      const spacing = characterSpacing + (item.isSpace ? wordSpacing : 0);
      const advance = down === undefined ? (item.width * fontSize + spacing) * scaling : down * fontSize + spacing;
      // The origin of a glyph in vertical writing is above its middle (ISO 32000-1, 9.7.4.3).
      const [x, y] = down === undefined ? [gone, rise] : [(-item.width / 2) * across, gone + rise - 0.88 * up];
      glyphs.push({ code: item, advance, matrix: after([across, 0, 0, up, x, y], page) });
      gone += advance;
    }
    this.#text = after(down === undefined ? [1, 0, 0, 1, gone, 0] : [1, 0, 0, 1, 0, gone], this.#text);
    return glyphs;
  }
}
