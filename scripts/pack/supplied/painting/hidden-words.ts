import { AreaIndex, pictured } from './area-index.ts';
import type { OrderedArea } from './area-index.ts';
import { WHITE, isSameColour } from './colour.ts';
import { area, boxAround, cornersOf } from './matrix.ts';
import type { Box, Point } from './matrix.ts';
import { innerCorners, middleOf } from './painted.ts';
import type { Glyph, Painted, PaintedText } from './painted.ts';
import { contains } from './shape.ts';

/**
 * How words do not show: `covered` by a box or a picture that was laid over them, as people do who think that this takes
 * them out; `unseen` in the colour of their ground, transparent, as fine as dust, or off the page; `repeated` where the same words
 * stand on top again.
 */
export type HiddenKind = 'covered' | 'unseen' | 'repeated';

export interface HiddenText {
  readonly kind: HiddenKind;
  readonly text: PaintedText;
  readonly glyphs: readonly number[];
  /** Where it is, in the space of the page. */
  readonly box: Box;
}

/** Fewer letters in a row than this are a slip of a border over a letter, not words. */
const FEWEST = 3;
/** Letters lower than this are none, in points. The labels of large plans are higher. */
const DUST = 0.4;
/** A part of the page from which pictures are the page itself: a scan, whose words were read from it. */
const SCAN = 0.4;
/** A cover that is so much of the page is a new ground, not a box over words. */
const WHOLE = 0.6;

/** Finds the words of a page that a reader of it does not see. `page` is what is shown of it. */
export function hiddenText(painted: readonly Painted[], page: Box): HiddenText[] {
  return new Looking(painted, page).all();
}

class Looking {
  readonly #painted: readonly Painted[];
  readonly #page: Box;
  readonly #areas: AreaIndex;
  readonly #isScan: boolean;
  /** The last time that a glyph was painted at a place: asked for only where something covers words. */
  #last: ReadonlyMap<string, number> | undefined;

  constructor(painted: readonly Painted[], page: Box) {
    this.#painted = painted;
    this.#page = page;
    this.#areas = new AreaIndex(painted, page);
    this.#isScan = pictured(painted, page) >= SCAN;
  }

  all(): HiddenText[] {
    return this.#painted.flatMap((item, order) => (item.kind === 'text' ? this.#text(item, order) : []));
  }

  #text(text: PaintedText, order: number): HiddenText[] {
    const kinds = text.glyphs.map((glyph) => this.#glyph(glyph, text, order));
    if (kinds.every((kind) => kind === undefined)) return [];
    return (['covered', 'unseen', 'repeated'] as const).flatMap((kind) => {
      const glyphs = runs(kinds, text.glyphs, kind);
      const corners = glyphs.flatMap((index) => {
        const glyph = text.glyphs[index];
        return glyph ? cornersOf([0, 0, glyph.code.width, 0.7], glyph.matrix) : [];
      });
      return glyphs.length === 0 ? [] : [{ kind, text, glyphs, box: boxAround(corners) }];
    });
  }

  #glyph(glyph: Glyph, text: PaintedText, order: number): HiddenKind | undefined {
    if (text.isClip) return undefined;
    const [x, y] = middleOf(glyph);
    if (!isIn(x, y, this.#page) || !isIn(x, y, text.clip)) {
      const corners = innerCorners(glyph);
      if (isOutside(corners, this.#page) || isOutside(corners, text.clip)) return 'unseen';
    }
    if (isDust(glyph)) return 'unseen';
    const near = this.#areas.near(x, y);
    if (text.isInvisible || text.isTransparent)
      return this.#standsFor(near, innerCorners(glyph)) ? undefined : 'unseen';
    const covered = near.length === 0 ? undefined : this.#cover(near, [[x, y], ...innerCorners(glyph)], order);
    if (covered) return this.#isRepeated(glyph, covered.order) ? 'repeated' : covered.kind;
    return isLikeItsGround(
      text,
      near.filter((candidate) => candidate.order < order),
      [x, y],
    )
      ? 'unseen'
      : undefined;
  }

  /** Whether the same glyph was painted at its place again after that. */
  #isRepeated(glyph: Glyph, order: number): boolean {
    this.#last ??= new Map(
      this.#painted.flatMap((item, at) =>
        item.kind === 'text' ? item.glyphs.map((other) => [placeKey(other), at] as const) : [],
      ),
    );
    return (this.#last.get(placeKey(glyph)) ?? 0) > order;
  }

  /** Whether invisible words stand for something that is seen: a scan, or letters that are drawn as outlines. */
  #standsFor(near: readonly OrderedArea[], corners: readonly Point[]): boolean {
    const [left, bottom, right, top] = boxAround(corners);
    const height = top - bottom;
    return near.some(({ area: { shape, isPicture, colour, isOpaque } }) => {
      const [l, b, r, t] = shape.box;
      const touches = l <= right + height && r >= left - height && b <= top + height && t >= bottom - height;
      return touches && (isPicture || !isOpaque || !isSameColour(colour, WHITE));
    });
  }

  /** What lies wholly over a glyph. */
  #cover(
    near: readonly OrderedArea[],
    points: readonly Point[],
    order: number,
  ): { kind: HiddenKind; order: number } | undefined {
    for (const candidate of near) {
      const { shape, clip, isOpaque, isPicture } = candidate.area;
      if (candidate.order < order || !isOpaque || (isPicture && this.#isScan)) continue;
      if (!points.every(([x, y]) => isIn(x, y, clip) && contains(shape, x, y))) continue;
      const isWhole = area(shape.box) >= WHOLE * area(this.#page);
      return { kind: isWhole ? 'unseen' : 'covered', order: candidate.order };
    }
    return undefined;
  }
}

/** Whether a letter is too small to be one on any screen or print: less than this in both directions, in points. */
function isDust({ code, matrix: [a, b, c, d] }: Glyph): boolean {
  return Math.hypot(c, d) < DUST && Math.hypot(a, b) * code.width < DUST;
}

/** Whether text has the colour of what it stands on: the last that was painted there before it, or the paper. */
function isLikeItsGround(text: PaintedText, before: readonly OrderedArea[], [x, y]: Point): boolean {
  if (text.colour === undefined) return false;
  const ground = before.findLast(({ area: { shape, clip } }) => isIn(x, y, clip) && contains(shape, x, y));
  return isSameColour(text.colour, ground === undefined ? WHITE : ground.area.colour);
}

/** The glyphs of that kind that stand together in words. */
function runs(kinds: readonly (HiddenKind | undefined)[], glyphs: readonly Glyph[], kind: HiddenKind): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.filter((index) => glyphs[index]?.code.isSpace !== true).length >= Math.min(FEWEST, glyphs.length))
      found.push(...run);
    run = [];
  };
  kinds.forEach((own, index) => {
    if (own === kind) run.push(index);
    else close();
  });
  close();
  return found;
}

function isIn(x: number, y: number, [left, bottom, right, top]: Box): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function isOutside(points: readonly Point[], box: Box): boolean {
  return points.every(([x, y]) => !isIn(x, y, box));
}

function placeKey({ code, matrix }: Glyph): string {
  return `${code.bytes} ${Math.round(matrix[4] / 2)} ${Math.round(matrix[5] / 2)}`;
}
