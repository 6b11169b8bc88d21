import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { PDFObject, PDFPage } from 'pdf-lib';

/** A run of text of one size on one line, as it is drawn. Points, from the lower left corner. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  /** Where its last glyph begins. */
  readonly end: number;
  readonly size: number;
  /** How many glyphs, spaces among them. */
  readonly glyphs: number;
  /** The marked sequence that it belongs to; undefined for what is no content: running headers, page numbers. */
  readonly mcid: number | undefined;
  /** Drawn inside a picture or a bound page. */
  readonly inForm: boolean;
}

/** A filled or stroked shape or a picture. */
export interface DrawnShape {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly inForm: boolean;
}

/** What a page shows and where. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly shapes: readonly DrawnShape[];
  /** How much text straight on the page is scaled: 0.75 where it is as large as the stylesheet says, since a CSS pixel is 0.75 points. */
  readonly scale: number | undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const TOKEN = /\((?:[^()\\]|\\.)*\)|<<|>>|<[^>]*>|\[|\]|[^\s[\]<>()]+/gu;

/** Reads what a page draws: lines of text, shapes and pictures. */
export function drawnPage(page: PDFPage): DrawnPage {
  const { width, height } = page.getSize();
  const reader = new PageReader();
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  const text = streams.map((stream) => (stream instanceof PDFRawStream ? decoded(stream) : '')).join('\n');
  reader.read(text, page.node.Resources(), SAME);
  return { width, height, texts: reader.texts, shapes: reader.shapes, scale: reader.scale };
}

function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

class PageReader {
  readonly texts: DrawnText[] = [];
  readonly shapes: DrawnShape[] = [];
  scale: number | undefined;
  #depth = 0;
  #mcids: (number | undefined)[] = [];

  read(content: string, resources: PDFDict | undefined, start: Matrix): void {
    new StreamReader(this, resources, start).run(content);
  }

  get inForm(): boolean {
    return this.#depth > 0;
  }

  get mcid(): number | undefined {
    return this.#mcids.findLast((mcid) => mcid !== undefined);
  }

  open(mcid: number | undefined): void {
    this.#mcids.push(mcid);
  }

  close(): void {
    this.#mcids.pop();
  }

  form(stream: PDFRawStream, inherited: PDFDict | undefined, at: Matrix): void {
    if (this.#depth > 8) return;
    const matrix = stream.dict.lookup(PDFName.of('Matrix'));
    const own = matrix instanceof PDFArray ? numbers(matrix) : SAME;
    const resources = stream.dict.lookup(PDFName.of('Resources'));
    this.#depth++;
    this.read(decoded(stream), resources instanceof PDFDict ? resources : inherited, times(own, at));
    this.#depth--;
  }
}

/** One content stream: the operators that say where things stand. */
class StreamReader {
  readonly #page: PageReader;
  readonly #resources: PDFDict | undefined;
  readonly #stack: Matrix[] = [];
  #matrix: Matrix;
  #line: Matrix = SAME;
  #size = 0;
  #text: { x: number; y: number; end: number; size: number; glyphs: number } | undefined;
  #path: (readonly [number, number])[] = [];

  constructor(page: PageReader, resources: PDFDict | undefined, start: Matrix) {
    this.#page = page;
    this.#resources = resources;
    this.#matrix = start;
  }

  run(content: string): void {
    let operands: string[] = [];
    for (const [token] of content.matchAll(TOKEN)) {
      if (/^[A-Za-z'"*]+\d?$/u.test(token) && !/^(?:true|false|null)$/u.test(token)) {
        this.#operator(token, operands);
        operands = [];
      } else operands.push(token);
    }
    this.#flush();
  }

  #operator(name: string, operands: readonly string[]): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(Number);
    switch (name) {
      case 'q':
        this.#stack.push(this.#matrix);
        break;
      case 'Q':
        this.#matrix = this.#stack.pop() ?? this.#matrix;
        break;
      case 'cm':
        this.#matrix = times([a, b, c, d, e, f], this.#matrix);
        break;
      case 'BDC':
      case 'BMC': {
        this.#flush();
        const mcid = operands.indexOf('/MCID');
        this.#page.open(mcid < 0 ? undefined : Number(operands[mcid + 1]));
        break;
      }
      case 'EMC':
        this.#flush();
        this.#page.close();
        break;
      case 'BT':
        this.#flush();
        this.#line = SAME;
        break;
      case 'ET':
        this.#flush();
        break;
      case 'Tf':
        this.#flush();
        this.#size = Number(operands.at(-1));
        break;
      case 'Tm':
        this.#flush();
        this.#line = [a, b, c, d, e, f];
        break;
      case 'Td':
      case 'TD':
        if (b !== 0) this.#flush();
        this.#line = times([1, 0, 0, 1, a, b], this.#line);
        break;
      case 'Tj':
      case 'TJ':
        this.#show(operands);
        break;
      default:
        this.#draw(name, operands, [a, b, c, d, e, f]);
    }
  }

  #draw(name: string, operands: readonly string[], [a, b, c, d, e, f]: Matrix): void {
    switch (name) {
      case 'm':
        this.#path.push([a, b]);
        break;
      case 'l':
        this.#path.push([a, b]);
        break;
      case 'c':
        this.#path.push([e, f]);
        break;
      case 're':
        this.#path.push([a, b], [a + c, b + d]);
        break;
      case 'n':
        this.#path = [];
        break;
      case 'f':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
        this.#shape(this.#path);
        this.#path = [];
        break;
      case 'Do':
        this.#object(operands.at(-1) ?? '');
        break;
      default:
    }
  }

  #object(name: string): void {
    const objects = this.#resources?.lookup(PDFName.of('XObject'));
    const found = objects instanceof PDFDict ? objects.lookup(PDFName.of(name.slice(1))) : undefined;
    if (!(found instanceof PDFRawStream)) return;
    if (found.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) {
      this.#shape([
        [0, 0],
        [1, 1],
      ]);
    } else this.#page.form(found, this.#resources, this.#matrix);
  }

  #shape(points: readonly (readonly [number, number])[]): void {
    if (points.length === 0) return;
    const placed = points.map((point) => apply(this.#matrix, point));
    const xs = placed.map(([x]) => x);
    const ys = placed.map(([, y]) => y);
    this.#page.shapes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
      inForm: this.#page.inForm,
    });
  }

  #show(operands: readonly string[]): void {
    const glyphs = operands.reduce((sum, operand) => sum + glyphsIn(operand), 0);
    if (glyphs === 0) return;
    const whole = times(this.#line, this.#matrix);
    const [x, y] = [whole[4], whole[5]];
    const factor = Math.hypot(whole[2], whole[3]);
    if (!this.#page.inForm && this.#page.mcid !== undefined) this.#page.scale = Math.max(this.#page.scale ?? 0, factor);
    const size = this.#size * factor;
    if (this.#text) this.#text = { ...this.#text, end: x, glyphs: this.#text.glyphs + glyphs };
    else this.#text = { x, y, end: x, size, glyphs };
  }

  #flush(): void {
    if (this.#text) this.#page.texts.push({ ...this.#text, mcid: this.#page.mcid, inForm: this.#page.inForm });
    this.#text = undefined;
  }
}

function glyphsIn(operand: string): number {
  if (operand.startsWith('<') && operand !== '<<') return Math.floor((operand.length - 2) / 4);
  return operand.startsWith('(') ? operand.length - 2 : 0;
}

function numbers(array: PDFArray): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = array
    .asArray()
    .map((value: PDFObject) => (value instanceof PDFNumber ? value.asNumber() : 0));
  return [a, b, c, d, e, f];
}

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
