import { PDFDocument } from 'pdf-lib';
import { drawnPage } from './drawn-page.ts';
import type { DrawnPage, DrawnText } from './drawn-page.ts';
import { blocksOf } from './blocks.ts';
import type { Block } from './blocks.ts';
import { contentsOf, elementsUnder, isElement, structureOf } from './structure.ts';
import type { TaggedContent, TaggedElement } from './structure.ts';

/** Something that a typographer would mend, and where. */
export interface Stray {
  readonly kind: StrayKind;
  /** As printed, from 1. */
  readonly page: number;
  /** Its first words. */
  readonly words: string;
}

export const strayKinds = [
  'blank',
  'thin',
  'thin-last',
  'stranded-head',
  'widow',
  'orphan',
  'lone-row',
  'outside',
  'shrunk',
] as const;
/**
 * - blank: a page with nothing on it;
 * - thin, thin-last: a page under 35 % full, in a document and at its end;
 * - stranded-head: a heading or a caption whose text begins on the next page;
 * - widow, orphan: one line of a paragraph alone at the head or the foot of a page;
 * - lone-row: the last row of a table alone on a page;
 * - outside: text in the margin or beyond the edge of the page;
 * - shrunk: a page whose text the browser made smaller to have room for something wide.
 */
export type StrayKind = (typeof strayKinds)[number];

/** What was counted in one file. */
export interface Census {
  readonly pages: number;
  /** Characters by size of type, in steps of half a point; running heads and page numbers among them. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Characters in pictures and bound pages, by size. */
  readonly pictured: ReadonlyMap<number, number>;
  readonly strays: readonly Stray[];
}

/** Under this share of its type area a page is thin. */
const THIN = 0.35;
/** Margins of print.css, in points: 18 mm at the sides, 25 mm and 21 mm (24 and 19 where the page is turned). */
const SIDE = 51;
const POINTS_A_PIXEL = 0.75;

/** Counts what the pages of a pack show. */
export async function takeCensus(bytes: Uint8Array): Promise<Census> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map(drawnPage);
  const tree = structureOf(document);
  const parts = partsOf(tree);
  const ends = new Set(parts.map((part) => Math.max(-1, ...contentsOf(part).map(({ page }) => page))));
  const counting = new Counting(pages);
  const strays = [
    ...pages.flatMap((page, index) => pageStrays(page, index, ends.has(index))),
    ...parts.flatMap((part) => counting.ofPart(part)),
  ];
  const drawn = pages.flatMap(({ texts }) => texts);
  return {
    pages: pages.length,
    sizes: bySize(drawn.filter(({ inForm }) => !inForm)),
    pictured: bySize(drawn.filter(({ inForm }) => inForm)),
    strays: strays.sort((a, b) => a.page - b.page),
  };
}

/** The share of characters that are smaller than that size, from 0 to 1. */
export function shareUnder(size: number, sizes: ReadonlyMap<number, number>): number {
  const all = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  const under = [...sizes].filter(([own]) => own < size - 0.01).reduce((sum, [, count]) => sum + count, 0);
  return all === 0 ? 0 : under / all;
}

function bySize(texts: readonly DrawnText[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { size, glyphs } of texts) {
    const step = Math.round(size * 2) / 2;
    sizes.set(step, (sizes.get(step) ?? 0) + glyphs);
  }
  return new Map([...sizes].sort(([a], [b]) => a - b));
}

/** The documents of a pack: what stands in the structure below Document. */
function partsOf(tree: TaggedElement): readonly TaggedElement[] {
  const [top] = tree.kids;
  return top !== undefined && isElement(top) ? top.kids.filter(isElement) : [];
}

function pageStrays(page: DrawnPage, index: number, isLast: boolean): Stray[] {
  const stray = (kind: StrayKind, words = ''): Stray => ({ kind, page: index + 1, words });
  const full = fullness(page);
  if (full === 0) return [stray('blank')];
  const found: Stray[] = [];
  if (full < THIN) found.push(stray(isLast ? 'thin-last' : 'thin', `${Math.round(full * 100)} % full`));
  if (page.scale !== undefined && page.scale < POINTS_A_PIXEL - 0.01)
    found.push(stray('shrunk', `to ${(page.scale / POINTS_A_PIXEL).toFixed(2)}`));
  const outside = page.texts.filter(
    ({ x, end, inForm, mcid }) => !inForm && mcid !== undefined && (x < SIDE - 1 || end > page.width - SIDE),
  );
  if (outside.length > 0) found.push(stray('outside', `${outside.length} lines`));
  return found;
}

/** How far down a page goes, as a share of its type area. */
function fullness({ width, height, texts, shapes }: DrawnPage): number {
  const [head, foot] = width > height ? [68, 54] : [71, 59];
  const inside = (y: number): boolean => y > foot - 4 && y < height - head + 4;
  const ends = [
    ...texts.filter(({ mcid }) => mcid !== undefined).map(({ y }) => y),
    ...shapes.filter(({ top, bottom }) => inside(top) && inside(bottom)).map(({ bottom }) => bottom),
  ].filter(inside);
  return ends.length === 0 ? 0 : (height - head - Math.min(...ends)) / (height - head - foot);
}

const HEAD = /^H[1-6]$/u;

class Counting {
  readonly #lines: ReadonlyMap<string, readonly DrawnText[]>;

  constructor(pages: readonly DrawnPage[]) {
    this.#lines = Map.groupBy(
      pages.flatMap(({ texts }, page) => texts.map((text) => ({ ...text, page }))),
      ({ page, mcid }) => `${page}/${mcid ?? ''}`,
    );
  }

  ofPart(part: TaggedElement): Stray[] {
    const blocks = blocksOf(part).filter(({ contents }) => contents.length > 0);
    return [
      ...blocks.flatMap((block, index) => this.#stranded(block, blocks[index + 1])),
      ...blocks.flatMap((block) => this.#alone(block)),
      ...[...elementsUnder(part)].filter(({ type }) => type === 'Table').flatMap((table) => loneRow(table)),
    ];
  }

  /** A caption that comes after its picture ends something; one that comes first begins it. */
  #stranded({ type, contents, isFirst }: Block, next: Block | undefined): Stray[] {
    const [last, follower] = [contents.at(-1), next?.contents[0]];
    if (!(HEAD.test(type) || (type === 'Caption' && isFirst)) || last === undefined) return [];
    if (follower === undefined || follower.page <= last.page) return [];
    return [{ kind: 'stranded-head', page: last.page + 1, words: type }];
  }

  #alone({ type, contents }: Block): Stray[] {
    const pages = [...Map.groupBy(contents, ({ page }) => page)];
    if (pages.length < 2) return [];
    const counted = pages.map(([page, own]) => [page, this.#lineCount(own)] as const);
    const [first, last] = [counted[0], counted.at(-1)];
    return [
      ...(last?.[1] === 1 ? [{ kind: 'widow', page: last[0] + 1, words: type } as const] : []),
      ...(first?.[1] === 1 ? [{ kind: 'orphan', page: first[0] + 1, words: type } as const] : []),
    ];
  }

  #lineCount(contents: readonly TaggedContent[]): number {
    const texts = contents.flatMap(({ page, mcid }) => this.#lines.get(`${page}/${mcid}`) ?? []);
    let lines = 0;
    let before = Infinity;
    for (const { y, size } of texts.toSorted((a, b) => b.y - a.y)) {
      // Footnote marks stand a little above their line.
      if (before - y > size * 0.7) lines += 1;
      if (before - y > size * 0.7 || before === Infinity) before = y;
    }
    return lines;
  }
}

function loneRow(table: TaggedElement): Stray[] {
  const rows = [...elementsUnder(table)].filter(({ type, kids }) => type === 'TR' && kids.some(isCell));
  const last = rows.at(-1);
  const [page] = last === undefined ? [] : contentsOf(last).map((content) => content.page);
  const before = rows.at(-2);
  if (page === undefined || before === undefined) return [];
  const end = Math.max(...contentsOf(before).map((content) => content.page));
  return end < page ? [{ kind: 'lone-row', page: page + 1, words: `of ${rows.length} rows` }] : [];
}

function isCell(kid: TaggedElement | TaggedContent): boolean {
  return kid.type === 'TD';
}
