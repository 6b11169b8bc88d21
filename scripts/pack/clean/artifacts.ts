import { toArtifact } from './marks.ts';
import type { MarkedContent } from './marks.ts';
import { contents, elements } from './tree.ts';
import type { Content, Element, Kid } from './tree.ts';

/**
 * Takes out of the structure what is no content: rules, borders and backgrounds that the browser marked as
 * part of a paragraph or table (PDF/UA-1 7.1-1). Pictures and the marks of list items stay.
 */
export function dropDecoration(kids: readonly Kid[], pages: readonly MarkedContent[]): Kid[] {
  return kids.filter((kid) => {
    if (kid.kind === 'element') {
      if (kid.type === 'Lbl') nameBullet(kid, pages);
      else if (kid.type !== 'Figure' && kid.type !== 'Formula') kid.kids = dropDecoration(kid.kids, pages);
      return true;
    }
    if (kid.kind === 'annotation') return true;
    const page = pages[kid.page];
    const mark = page?.marks[kid.mcid];
    if (!page || !mark) return false;
    if (mark.shown !== '' || mark.images) return true;
    toArtifact(page, kid.mcid);
    return false;
  });
}

/** A bullet that is drawn, not written, says that it is one. */
function nameBullet(label: Element, pages: readonly MarkedContent[]): void {
  const drawn = contents(label.kids).every((content) => glyphs(pages[content.page], content) === '');
  if (drawn) label.actualText = '•';
}

/**
 * A table head that is printed again on each page is read once (the browser tags every repetition):
 * a row whose every text stands again, glyph for glyph, on later pages keeps the first and gives up the rest.
 */
export function dropRepeatedHeads(kids: readonly Kid[], pages: readonly MarkedContent[]): void {
  for (const row of elements(kids)) {
    if (row.type !== 'TR') continue;
    const first = contents(row.kids)[0];
    if (!first || !spansPages(row)) continue;
    if (cellTexts(row).every((text) => isRepeated(text, pages))) dropRepeats(row, pages);
  }
}

function spansPages(row: Element): boolean {
  const all = contents(row.kids);
  return all.some((content) => content.page !== all[0]?.page);
}

/** The runs of text of a row: each element's own sequences. */
function cellTexts(row: Element): Content[][] {
  const runs: Content[][] = [];
  for (const element of elements([row])) {
    const own = element.kids.filter((kid) => kid.kind === 'content');
    if (own.length > 0) runs.push(own);
  }
  return runs;
}

function byPage(run: readonly Content[]): Map<number, Content[]> {
  return Map.groupBy(run, (content) => content.page);
}

function isRepeated(run: readonly Content[], pages: readonly MarkedContent[]): boolean {
  const shown = [...byPage(run)].map(([page, own]) => own.map((content) => glyphs(pages[page], content)).join(''));
  return shown.length > 1 && shown.every((text) => text === shown[0]);
}

function glyphs(page: MarkedContent | undefined, content: Content): string {
  return page?.marks[content.mcid]?.shown ?? '';
}

function dropRepeats(row: Element, pages: readonly MarkedContent[]): void {
  const keep = contents(row.kids)[0]?.page;
  for (const element of elements([row])) {
    element.kids = element.kids.filter((kid) => {
      if (kid.kind !== 'content' || kid.page === keep) return true;
      const page = pages[kid.page];
      if (page) toArtifact(page, kid.mcid, 'pagination');
      return false;
    });
  }
}
