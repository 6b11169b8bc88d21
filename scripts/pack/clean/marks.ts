/** A line of text of a marked sequence, or the part of it that is in that sequence. */
export interface MarkedLine {
  /** Where its baseline stands and how large it is set, in the page's own units; y grows downwards. */
  readonly y: number;
  readonly size: number;
  /** Where its glyphs begin in `shown`. */
  from: number;
  /** The empty piece at its end, where more can be shown. */
  readonly end: number;
  /** The font that it ends in, `/F5`. */
  readonly font: string;
}

/** What a marked sequence paints: decoration is lines and fills only. */
export interface Mark {
  /** The place of its opening operator in the pieces. */
  readonly open: number;
  /** Fonts and glyphs as the content stream shows them, for comparing and decoding. */
  shown: string;
  paths: boolean;
  images: boolean;
  readonly lines: MarkedLine[];
}

/** A content stream taken apart at its marked sequences, so that they can be renamed and it can be put together again. */
export interface MarkedContent {
  readonly pieces: string[];
  /** By MCID. */
  readonly marks: (Mark | undefined)[];
}

const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const PATH_START = new Set(['m', 're']);
const OPEN_ARTIFACT = '/Artifact BMC\n';
const CLOSE = 'EMC\n';

/**
 * Takes apart the content stream of a page that Chromium wrote: one operator a line.
 * What it paints outside every marked sequence goes between `/Artifact BMC` and `EMC` (PDF/UA-1 7.1-3).
 */
export function readMarks(content: string): MarkedContent {
  return new MarkReader(content).read();
}

class MarkReader {
  readonly #text: string;
  readonly #pieces: string[] = [];
  readonly #marks: (Mark | undefined)[] = [];
  #from = 0;
  #depth = 0;
  #pathFrom = -1;
  #inArtifact = false;
  #current: Mark | undefined;
  #font = '';
  #size = 0;
  #y = 0;
  #lineFrom = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): MarkedContent {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      let end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      this.#line(at, end);
      at = end + 1;
    }
    this.#cut(text.length);
    if (this.#inArtifact) this.#pieces.push(`\n${CLOSE}`);
    return { pieces: this.#pieces, marks: this.#marks };
  }

  #cut(at: number): void {
    if (at > this.#from) this.#pieces.push(this.#text.slice(this.#from, at));
    this.#from = at;
  }

  #line(at: number, end: number): void {
    const last = this.#text.charCodeAt(end - 1);
    if (last >= 48 && last <= 57) return;
    if (last === 67) this.#markLine(at, end);
    else if (last === 106 || last === 74) this.#show(at, end);
    else this.#operator(at, end);
  }

  #operator(at: number, end: number): void {
    const text = this.#text;
    const word = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
    const operator = word.length > end - at ? text.slice(at, end) : word;
    if (PATH_START.has(operator)) {
      if (this.#pathFrom < 0) this.#pathFrom = at;
    } else if (operator === 'n') this.#pathFrom = -1;
    else if (PAINT.has(operator)) {
      this.#paint(this.#pathFrom < 0 ? at : this.#pathFrom);
      if (this.#current) this.#current.paths = true;
      this.#pathFrom = -1;
    } else if (operator === 'Do' || operator === 'sh') {
      this.#paint(at);
      if (this.#current) this.#current.images = true;
    } else this.#textOperator(operator, at, end);
  }

  #textOperator(operator: string, at: number, end: number): void {
    const text = this.#text;
    if (operator === 'Tf') {
      const space = text.indexOf(' ', at);
      this.#font = text.slice(at, space);
      this.#size = Number(text.slice(space + 1, end - 3));
    } else if (operator === 'Tm') this.#y = Number(text.slice(text.lastIndexOf(' ', end - 4) + 1, end - 3));
    else if (operator === 'BT') {
      this.#paint(at);
      this.#lineFrom = this.#current?.shown.length ?? 0;
    } else if (operator === 'ET') this.#endLine(at);
  }

  /** Each line of a text is a text object of its own: room for a space is kept at its end. */
  #endLine(at: number): void {
    const mark = this.#current;
    if (!mark || mark.shown.length === this.#lineFrom) return;
    this.#cut(at);
    mark.lines.push({ y: this.#y, size: this.#size, from: this.#lineFrom, end: this.#pieces.length, font: this.#font });
    this.#pieces.push('');
  }

  #markLine(at: number, end: number): void {
    const line = this.#text.slice(at, end);
    if (line.endsWith('BDC') || line.endsWith('BMC')) {
      if (this.#inArtifact) {
        this.#cut(at);
        this.#pieces.push(CLOSE);
        this.#inArtifact = false;
      }
      this.#depth++;
      const mcid = /\/MCID (\d+)/.exec(line)?.[1];
      if (mcid === undefined) return;
      this.#cut(at);
      this.#current = { open: this.#pieces.length, shown: '', paths: false, images: false, lines: [] };
      this.#marks[Number(mcid)] = this.#current;
      this.#cut(end);
    } else if (line.endsWith('EMC')) {
      this.#depth--;
      if (this.#depth === 0) this.#current = undefined;
    }
  }

  #show(at: number, end: number): void {
    if (!this.#current) return;
    const open = this.#text.indexOf('<', at);
    if (open >= 0 && open < end)
      this.#current.shown += `${this.#font}${this.#text.slice(open, this.#text.lastIndexOf('>', end) + 1)}`;
  }

  /** Something is painted from here on: outside every mark it is an artifact. */
  #paint(at: number): void {
    if (this.#depth > 0 || this.#inArtifact) return;
    this.#cut(at);
    this.#pieces.push(OPEN_ARTIFACT);
    this.#inArtifact = true;
  }
}

/** Makes an artifact of a marked sequence: it leaves the structure and is read no more. */
export function toArtifact(content: MarkedContent, mcid: number, kind?: 'pagination'): void {
  const mark = content.marks[mcid];
  if (!mark) return;
  content.pieces[mark.open] = kind === 'pagination' ? '/Artifact<</Type/Pagination>>BDC' : '/Artifact BMC';
  content.marks[mcid] = undefined;
}
