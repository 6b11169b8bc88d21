import { decodeShown } from './links.ts';
import type { GlyphTable } from './links.ts';
import type { Mark, MarkedContent, MarkedLine } from './marks.ts';
import { isInline } from './shape.ts';
import type { Content, Element, Kid } from './tree.ts';
import type { PlainWords } from './plain-words.ts';

type Decoding = ReadonlyMap<string, GlyphTable>;

/**
 * The browser leaves out the space at which it breaks a line, and does not tag one that stands alone between two
 * elements, so that whoever reads by tags would hear "West MidlandsPolice" and "1.2Appendix 1": spaces are put back
 * where the document has them. Gives the page slots that have one after them: their words are not there yet.
 */
export function spaceWords(
  tree: readonly Kid[],
  pages: readonly MarkedContent[],
  { decoding, words }: { readonly decoding: readonly Decoding[]; readonly words: PlainWords },
): ReadonlySet<Element> {
  const spaces = decoding.map(spaceGlyphs);
  const slots = new Set<Element>();
  for (const run of textRuns(tree)) {
    const lines = linesOf(run, pages);
    // Where a space was put back, a word ends.
    let from = 0;
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      if (!next) return;
      const broken = isBreak(line, next);
      if (!broken && line.mark === next.mark) return;
      const after = wordAt(lines, index + 1, decoding);
      const before = after === '' ? '' : wordBefore(lines.slice(from, index + 1), decoding);
      if (before === '' || !words.areApart(before, after, broken)) return;
      if (line.slot) slots.add(line.slot);
      else show(spaceIn(line.place.font, spaces[line.page]), line, pages[line.page]);
      from = index + 1;
    });
  }
  return slots;
}

/** A line, or a part of one, with its words. */
interface Line {
  readonly page: number;
  readonly mark: Mark;
  readonly place: MarkedLine;
  /** Its glyphs. */
  readonly shown: string;
  /** The page slot after it. */
  slot?: Element;
}

function linesOf(run: readonly (Content | Element)[], pages: readonly MarkedContent[]): readonly Line[] {
  const lines: Line[] = [];
  for (const part of run) {
    const last = lines.at(-1);
    if (part.kind === 'element') {
      if (last) last.slot = part;
      continue;
    }
    const { page, mcid } = part;
    const mark = pages[page]?.marks[mcid];
    mark?.lines.forEach((place, index) => {
      lines.push({ page, mark, place, shown: mark.shown.slice(place.from, mark.lines[index + 1]?.from) });
    });
  }
  return lines;
}

/** Footnote marks and the like stand less than a line above or below the text that they belong to. */
function isBreak(line: Line, next: Line): boolean {
  return (
    line.page !== next.page || Math.abs(line.place.y - next.place.y) > 0.7 * Math.max(line.place.size, next.place.size)
  );
}

/** The word with which lines end: glyph by glyph from the end, since most of a line need not be read for it. */
function wordBefore(lines: readonly Line[], decoding: readonly Decoding[]): string {
  let word = '';
  for (const { page, shown } of lines.toReversed()) {
    for (let end = shown.length; end > 0;) {
      const at = shown.lastIndexOf('/', end - 1);
      const text = decodeShown(shown.slice(Math.max(0, at), end), decoding[page]);
      const space = /\s\S*$/u.exec(text)?.index;
      if (space !== undefined) return text.slice(space + 1) + word;
      word = text + word;
      end = at;
    }
  }
  return word;
}

/** The word with which a line begins, as far as the line has it. */
function wordAt(lines: readonly Line[], from: number, decoding: readonly Decoding[]): string {
  let word = '';
  for (let index = from; index < lines.length; index++) {
    const [line, before] = [lines[index], lines[index - 1]];
    if (!line || (index > from && before && isBreak(before, line))) break;
    for (let at = 0; at < line.shown.length;) {
      const end = line.shown.indexOf('/', at + 1);
      const text = decodeShown(line.shown.slice(at, end < 0 ? undefined : end), decoding[line.page]);
      const space = text.search(/\s/u);
      if (space >= 0) return word + text.slice(0, space);
      word += text;
      at = end < 0 ? line.shown.length : end;
    }
  }
  return word;
}

/** By font of a page: its space. */
function spaceGlyphs(fonts: Decoding): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [font, { drawn, words }] of fonts) {
    for (const [glyph, text] of words) {
      if (text === ' ') found.set(`/${font}`, `<${glyph.toString(16).padStart(drawn ? 2 : 4, '0')}>`);
    }
  }
  return found;
}

interface Space {
  readonly font: string;
  readonly glyph: string;
}

/** The space of a font, or of another one of the page: a word alone in bold may have brought none with it. */
function spaceIn(font: string, spaces: ReadonlyMap<string, string> | undefined): Space | undefined {
  const glyph = spaces?.get(font);
  if (glyph !== undefined) return { font, glyph };
  const [other] = spaces ?? [];
  return other && { font: other[0], glyph: other[1] };
}

/** Each line sets its own font, so that another may be left behind at the end of one. */
function show(space: Space | undefined, { mark, place }: Line, page: MarkedContent | undefined): void {
  if (!page || !space) return;
  const { font, glyph } = space;
  const set = font === place.font ? '' : `${font} ${place.size} Tf\n`;
  page.pieces[place.end] = `${set}${glyph} Tj\n`;
  const at = mark.lines[mark.lines.indexOf(place) + 1]?.from ?? mark.shown.length;
  const added = font + glyph;
  mark.shown = mark.shown.slice(0, at) + added + mark.shown.slice(at);
  for (const line of mark.lines) if (line.from >= at && line !== place) line.from += added.length;
}

/** The marked sequences of each paragraph, heading or cell: text that runs on from one to the next. */
function textRuns(
  kids: readonly Kid[],
  found: (Content | Element)[][] = [],
): readonly (readonly (Content | Element)[])[] {
  let run: (Content | Element)[] = [];
  for (const kid of kids) {
    if (kid.kind === 'content') run.push(kid);
    else if (kid.kind === 'element' && isInline(kid) && isText(kid.kids)) run.push(...textOf(kid));
    else if (kid.kind === 'element') {
      if (run.length > 0) found.push(run);
      run = [];
      if (kid.type !== 'Figure') textRuns(kid.kids, found);
    }
  }
  if (run.length > 0) found.push(run);
  return found;
}

function isText(kids: readonly Kid[]): boolean {
  return kids.every((kid) => kid.kind !== 'element' || (isInline(kid) && isText(kid.kids)));
}

/** A link without words is a page slot: it stands for itself. */
function textOf(element: Element): readonly (Content | Element)[] {
  const { type, kids } = element;
  if (type === 'Link' && kids.every(({ kind }) => kind === 'annotation')) return [element];
  return kids.flatMap((kid) => (kid.kind === 'content' ? [kid] : kid.kind === 'element' ? textOf(kid) : []));
}
