import type { Dict, PdfStream } from '../../pdf/objects.ts';
import type { CodeReader } from './font-widths.ts';
import type { OperationPlace, Painted, PaintedArea, PaintedText } from './painted.ts';
import type { State } from './state.ts';

/** What stands in place of an operator. */
export interface Edit {
  readonly to: number;
  readonly text: string;
}

/** Text of an operator that does not show: glyphs by their order, with how often each was found hidden. */
export interface HiddenGlyphs {
  readonly text: PaintedText;
  readonly counts: Map<number, number>;
}

/** A content stream as walks have seen it, and what is to be changed in it. */
export interface WalkedStream {
  readonly edits: Map<number, Edit>;
  readonly hidden: Map<number, HiddenGlyphs>;
  readonly marks: Set<number>;
  /** How often it was walked: a form may be shown many times. */
  uses: number;
  /** Operators that its maker left out at its end. */
  ending: string;
}

/** A picture as it is shown: its bytes, and its dots an inch. */
export interface ShownPicture {
  /** The number of its object. */
  readonly number: number;
  readonly bytes: number;
  readonly dotsPerInch: number;
}

/** A font as it is used: how its strings are read, and the width of each code that was shown. */
export interface UsedFont {
  readonly font: CodeReader;
  readonly used: ReadonlyMap<string, number>;
}

/** Everything that walks through pages have found. */
export class Walked {
  readonly streams = new Map<string, WalkedStream>();
  /** Forms without resources of their own, with those that they were shown with. */
  readonly lent = new Map<number, Dict>();
  readonly fonts = new Map<Dict, UsedFont>();
  readonly pictures = new Map<PdfStream, ShownPicture>();
  /** What is painted on the page at hand, in order. */
  painted: Painted[] = [];
  /** How much of the page at hand is in layers that are off. */
  layered = 0;
  /** Paintings outside of tags and artifacts. */
  unmarked = 0;
  isCutShort = false;
  /** Languages that stretches of content are marked with. */
  readonly languages = new Set<string>();
  /** Operators that are not PDF's or that depend on a device: colours of print, unknown words. */
  readonly odd = new Set<string>();

  startPage(): void {
    this.painted = [];
    this.layered = 0;
  }

  open(stream: string): void {
    this.#stream(stream).uses++;
  }

  close(stream: string, open: { readonly saves: number; readonly marks: number }): void {
    const record = this.#stream(stream);
    record.ending = '\nEMC'.repeat(Math.max(0, open.marks)) + '\nQ'.repeat(open.saves);
  }

  drop(place: OperationPlace): void {
    this.replace(place, '');
  }

  replace({ stream, from, to }: OperationPlace, text: string): void {
    this.#stream(stream).edits.set(from, { to, text });
  }

  mark(stream: string, mcid: number): void {
    this.#stream(stream).marks.add(mcid);
  }

  lend(form: number, resources: Dict): void {
    this.lent.set(form, resources);
  }

  add(area: PaintedArea): void {
    this.painted.push(area);
  }

  /** What was painted from that place on covers nothing. */
  unground(from: number): void {
    this.painted = this.painted.map((item, index) =>
      index >= from && item.kind === 'area' ? { ...item, isOpaque: false } : item,
    );
  }

  text(text: PaintedText, isLayerOff: boolean): void {
    if (!isLayerOff) {
      this.painted.push(text);
      return;
    }
    this.layered += text.glyphs.filter(({ code }) => !code.isSpace).length;
    this.hide(text, text.glyphs.keys());
  }

  /** Takes glyphs out of what is shown. */
  hide(text: PaintedText, glyphs: Iterable<number>): void {
    const { hidden } = this.#stream(text.place.stream);
    const known = hidden.get(text.place.from) ?? { text, counts: new Map<number, number>() };
    hidden.set(text.place.from, known);
    for (const glyph of glyphs) known.counts.set(glyph, (known.counts.get(glyph) ?? 0) + 1);
  }

  font(entries: Dict, read: (entries: Dict) => CodeReader): CodeReader {
    const known = this.fonts.get(entries);
    if (known) return known.font;
    const used = new Map<string, number>();
    const { codes, down } = read(entries);
    const noted = (bytes: string): ReturnType<typeof codes> => {
      const found = codes(bytes);
      for (const { bytes: code, width } of found) used.set(code, width);
      return found;
    };
    const font = { codes: noted, down };
    this.fonts.set(entries, { font, used });
    return font;
  }

  picture(stream: PdfStream, number: number, { matrix: [a, b, c, d] }: State): void {
    const [width, height] = [Number(stream.dict.get('Width')), Number(stream.dict.get('Height'))];
    const inches = Math.max(Math.hypot(a, b) / 72, 1e-6);
    const dotsPerInch = Math.min(width / inches, height / Math.max(Math.hypot(c, d) / 72, 1e-6));
    const known = this.pictures.get(stream);
    if (!Number.isFinite(dotsPerInch) || (known && known.dotsPerInch <= dotsPerInch)) return;
    this.pictures.set(stream, { number, bytes: stream.data.length, dotsPerInch });
  }

  #stream(name: string): WalkedStream {
    const known = this.streams.get(name);
    if (known) return known;
    const made = { edits: new Map(), hidden: new Map(), marks: new Set<number>(), uses: 0, ending: '' };
    this.streams.set(name, made);
    return made;
  }
}
