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
    const lines = linesOf(run, pages, decoding);
    let before = '';
    lines.forEach((line, index) => {
      before = lastWord(before + line.text);
      const next = lines[index + 1];
      if (!next || before === '' || /^\s/u.test(next.text)) return;
      const broken = isBreak(line, next);
      if (!broken && line.mark === next.mark) return;
      if (!words.areApart(before, wordAt(lines, index + 1), broken)) return;
      if (line.slot) slots.add(line.slot);
      else show(spaceIn(line.place.font, spaces[line.page]), line, pages[line.page]);
      before = '';
    });
  }
  return slots;
}

/** A line, or a part of one, with its words. */
interface Line {
  readonly page: number;
  readonly mark: Mark;
  readonly place: MarkedLine;
  readonly text: string;
  /** The page slot after it. */
  slot?: Element;
}

function linesOf(
  run: readonly (Content | Element)[],
  pages: readonly MarkedContent[],
  decoding: readonly Decoding[],
): readonly Line[] {
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
      const shown = mark.shown.slice(place.from, mark.lines[index + 1]?.from);
      lines.push({ page, mark, place, text: decodeShown(shown, decoding[page]) });
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

function lastWord(text: string): string {
  return /\S*$/u.exec(text)?.[0] ?? '';
}

/** The word with which a line begins, as far as the line has it. */
function wordAt(lines: readonly Line[], from: number): string {
  let word = '';
  for (let at = from; at < lines.length; at++) {
    const [line, before] = [lines[at], lines[at - 1]];
    if (!line || (at > from && before && isBreak(before, line))) break;
    word += line.text;
    const space = word.search(/\s/u);
    if (space >= 0) return word.slice(0, space);
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
