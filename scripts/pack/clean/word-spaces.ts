import { decodeShown } from './links.ts';
import type { Mark, MarkedContent, MarkedLine } from './marks.ts';
import { isInline } from './shape.ts';
import type { Content, Kid } from './tree.ts';
import type { PlainWords } from './plain-words.ts';

type Decoding = ReadonlyMap<string, ReadonlyMap<number, string>>;

/**
 * The browser leaves out the space at which it breaks a line, and does not tag one that stands alone between two
 * elements, so that whoever reads by tags would hear "West MidlandsPolice" and "1.2Appendix 1": spaces are put back
 * where the document has them.
 */
export function spaceWords(
  tree: readonly Kid[],
  pages: readonly MarkedContent[],
  { decoding, words }: { readonly decoding: readonly Decoding[]; readonly words: PlainWords },
): void {
  const spaces = decoding.map(spaceGlyphs);
  for (const run of textRuns(tree)) {
    const lines = linesOf(run, pages, decoding);
    let before = '';
    lines.forEach((line, index) => {
      before = lastWord(before + line.text);
      const next = lines[index + 1];
      if (!next || before === '' || /^\s/u.test(next.text)) return;
      const broken = isBreak(line, next);
      if (!broken && line.mark === next.mark) return;
      const glyph = spaces[line.page]?.get(line.place.font);
      if (glyph !== undefined && words.areApart(before, wordAt(lines, index + 1), broken)) {
        show(glyph, line, pages[line.page]);
        before = '';
      }
    });
  }
}

/** A line, or a part of one, with its words. */
interface Line {
  readonly page: number;
  readonly mark: Mark;
  readonly place: MarkedLine;
  readonly text: string;
}

function linesOf(
  run: readonly Content[],
  pages: readonly MarkedContent[],
  decoding: readonly Decoding[],
): readonly Line[] {
  return run.flatMap(({ page, mcid }) => {
    const mark = pages[page]?.marks[mcid];
    if (!mark) return [];
    return mark.lines.map((place, index): Line => {
      const shown = mark.shown.slice(place.from, mark.lines[index + 1]?.from);
      return { page, mark, place, text: decodeShown(shown, decoding[page]) };
    });
  });
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
  for (const [font, glyphs] of fonts) {
    for (const [glyph, text] of glyphs) {
      if (text === ' ') found.set(`/${font}`, `<${glyph.toString(16).padStart(4, '0')}>`);
    }
  }
  return found;
}

function show(glyph: string, { mark, place }: Line, page: MarkedContent | undefined): void {
  if (!page) return;
  page.pieces[place.end] = `${glyph} Tj\n`;
  const at = mark.lines[mark.lines.indexOf(place) + 1]?.from ?? mark.shown.length;
  const added = place.font + glyph;
  mark.shown = mark.shown.slice(0, at) + added + mark.shown.slice(at);
  for (const line of mark.lines) if (line.from >= at && line !== place) line.from += added.length;
}

/** The marked sequences of each paragraph, heading or cell: text that runs on from one to the next. */
function textRuns(kids: readonly Kid[], found: Content[][] = []): readonly (readonly Content[])[] {
  let run: Content[] = [];
  for (const kid of kids) {
    if (kid.kind === 'content') run.push(kid);
    else if (kid.kind === 'element' && isInline(kid) && isText(kid.kids)) run.push(...textOf(kid.kids));
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

function textOf(kids: readonly Kid[]): readonly Content[] {
  return kids.flatMap((kid) => (kid.kind === 'content' ? [kid] : kid.kind === 'element' ? textOf(kid.kids) : []));
}
