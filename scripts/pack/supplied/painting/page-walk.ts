import { decoded } from '../../pdf/filters.ts';
import { PdfStream, Ref, isName } from '../../pdf/objects.ts';
import type { Dict, PdfValue } from '../../pdf/objects.ts';
import { readOperations } from '../../pdf/operations.ts';
import type { Operation } from '../../pdf/operations.ts';
import type { PdfReader } from '../../pdf/reader.ts';
import { boxAround, cornersOf, matrixOf, sortedBox } from './matrix.ts';
import type { Box } from './matrix.ts';
import { Marks } from './marks.ts';
import { PathPainter } from './path-painter.ts';
import { setGraphics } from './set-graphics.ts';
import { State } from './state.ts';
import { TextPainter } from './text-painter.ts';
import type { WalkTools } from './walk-tools.ts';
import { shapeOf } from './shape.ts';

/** Forms within forms beyond this are taken for a trap. */
const DEEPEST = 16;
/** Operators of a page beyond which it is taken as it is. */
const MOST_OPERATIONS = 3_000_000;

/** Operators that set the graphics state in ways that every device and standard agrees on. */
const ORDINARY = new Set('cm w J j M d i gs g G rg RG cs CS sc SC scn SCN d0 d1'.split(' '));

/** Bytes of content beyond which a stream is a trap, not a page. */
const MOST_BYTES = 200 * 1024 * 1024;

/**
 * Goes through the content of a page as a renderer does, forms included, and notes what is painted where and what does
 * not show (ISO 32000-1, 8 and 9). Nothing is drawn.
 */
export class PageWalk {
  readonly #tools: WalkTools;
  readonly #marks: Marks;
  readonly #paths: PathPainter;
  readonly #text: TextPainter;
  #state = new State();
  #stack: State[] = [];
  #stream = '';
  #resources: Dict = new Map();
  #depth = 0;
  #operations = 0;

  constructor(tools: WalkTools) {
    this.#tools = tools;
    this.#marks = new Marks(tools);
    this.#paths = new PathPainter(tools.walked);
    this.#text = new TextPainter(tools);
  }

  /** Walks content in the space of the page; a page's own comes first, then what annotations show. */
  content(content: string, resources: Dict, stream: string): void {
    const outer = { stack: this.#stack, stream: this.#stream, resources: this.#resources };
    this.#stack = [];
    this.#stream = stream;
    this.#resources = resources;
    const { walked } = this.#tools;
    walked.open(stream);
    const open = this.#marks.depth;
    readOperations(content, (operation) => {
      if (++this.#operations < MOST_OPERATIONS) this.#operate(operation);
    });
    if (this.#operations >= MOST_OPERATIONS) walked.isCutShort = true;
    walked.close(stream, { saves: this.#stack.length, marks: this.#marks.depth - open });
    this.#marks.closeTo(open);
    this.#state = this.#stack[0] ?? this.#state;
    ({ stack: this.#stack, stream: this.#stream, resources: this.#resources } = outer);
  }

  /** Walks a form under a matrix, as an annotation's appearance is shown. */
  form(number: number, place: readonly number[]): void {
    this.#state = new State();
    this.#state.concat(matrixOf(place));
    this.#form(new Ref(number));
  }

  #operate(operation: Operation): void {
    const { operator } = operation;
    const place = { stream: this.#stream, from: operation.from, to: operation.to };
    if (operator === 'q') {
      this.#stack.push(this.#state);
      this.#state = this.#state.copy();
    } else if (operator === 'Q') {
      const before = this.#stack.pop();
      if (before) this.#state = before;
      else this.#tools.walked.drop(place);
    } else if (operator === 'Do') this.#do(operation);
    else if (operator === 'sh' || operator === 'BI') this.#area(operation);
    else if (this.#marks.operate(operation, place, this.#resources)) return;
    else if (this.#paths.operate(operation, { place, state: this.#state, marks: this.#marks })) return;
    else if (
      !this.#text.operate(operation, { place, state: this.#state, marks: this.#marks, resources: this.#resources })
    )
      this.#set(operation);
  }

  #set({ operator, operands }: Operation): void {
    if (!ORDINARY.has(operator)) this.#tools.walked.odd.add(operator);
    setGraphics(operator, operands, { state: this.#state, resources: this.#resources, reader: this.#tools.reader });
  }

  /** A shading fills what the clip leaves; an inline image the unit square. */
  #area({ operator, operands: [first], from, to }: Operation): void {
    const { walked } = this.#tools;
    const state = this.#state;
    if (this.#marks.isHidden) {
      walked.drop({ stream: this.#stream, from, to });
      return;
    }
    this.#marks.paint();
    const isMask = first instanceof Map && (first.get('IM') ?? first.get('ImageMask')) === true;
    if (operator === 'BI') this.#picture(!isMask);
    else walked.add({ ...this.#plain(state.clip), isOpaque: false, isPicture: false });
  }

  #picture(isOpaque: boolean): void {
    const corners = cornersOf([0, 0, 1, 1], this.#state.matrix);
    const opaque = isOpaque && this.#state.isPlain && this.#state.fillAlpha > 0.99;
    this.#tools.walked.add({
      ...this.#plain(boxAround(corners)),
      shape: shapeOf([corners]),
      isOpaque: opaque,
      isPicture: true,
    });
  }

  #plain(box: Box): { kind: 'area'; shape: ReturnType<typeof shapeOf>; clip: Box; colour: undefined } {
    return {
      kind: 'area',
      shape: shapeOf([cornersOf(box, [1, 0, 0, 1, 0, 0])]),
      clip: this.#state.clip,
      colour: undefined,
    };
  }

  #do({ operands: [name], from, to }: Operation): void {
    const { reader, layers, walked } = this.#tools;
    const value = isName(name) ? reader.dict(this.#resources.get('XObject')).get(name.slice(1)) : undefined;
    const stream = reader.resolve(value);
    const isThere = stream instanceof PdfStream && value instanceof Ref;
    if (!isThere || this.#marks.isHidden || !layers.shows(stream.dict.get('OC'))) {
      walked.drop({ stream: this.#stream, from, to });
      return;
    }
    if (stream.dict.get('Subtype') === '/Image') {
      this.#marks.paint();
      const { dict } = stream;
      this.#picture(
        dict.get('ImageMask') !== true &&
          !dict.has('SMask') &&
          !dict.has('Mask') &&
          !reader.number(dict.get('SMaskInData'), 0),
      );
      walked.picture(stream, value.number, this.#state);
    } else if (stream.dict.get('Subtype') === '/Form') this.#form(value);
  }

  #form(ref: Ref): void {
    const { reader, walked } = this.#tools;
    const stream = reader.resolve(ref);
    if (!(stream instanceof PdfStream) || this.#depth >= DEEPEST) return;
    const content = textOf(stream, reader);
    if (content === undefined) return;
    const outer = this.#state;
    this.#state = outer.copy();
    this.#state.concat(matrixOf(reader.numbers(stream.dict.get('Matrix'))));
    const box = reader.numbers(stream.dict.get('BBox'));
    if (box.length === 4) this.#state.clipTo(boxAround(cornersOf(sortedBox(box), this.#state.matrix)));
    if (stream.dict.has('Group')) {
      this.#state.isPlain = outer.isPlain && outer.fillAlpha > 0.99;
      this.#state.fillAlpha = outer.fillAlpha;
    }
    const own: PdfValue = stream.dict.get('Resources') ?? null;
    if (own === null) walked.lend(ref.number, this.#resources);
    this.#depth++;
    this.content(content, own === null ? this.#resources : reader.dict(own), `form ${ref.number}`);
    this.#depth--;
    this.#state = outer;
  }
}

/** The content of a stream as text, one byte a character; undefined where its filter is not one for content. */
export function textOf(stream: PdfStream, reader: PdfReader): string | undefined {
  const data = decoded(stream, reader);
  if (data && data.length > MOST_BYTES) return undefined;
  return data && Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
}
