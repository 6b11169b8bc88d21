import { Ref } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { elements } from './tree.ts';
import type { Element, Kid } from './tree.ts';

/** Where a heading stands, as the browser's outline tells it. */
export interface OutlineEntry {
  readonly page: number;
  readonly y: number;
}

/** Mends gaps: no heading is more than one level below the one before it (PDF/UA-1 7.4.2-1). */
export function mendHeadings(kids: readonly Kid[]): Element[] {
  let before = 0;
  const headings = elements(kids).filter((element) => /^H[1-6]$/.test(element.type));
  for (const heading of headings) {
    before = Math.min(Number(heading.type[1]), before + 1);
    heading.type = `H${before}`;
  }
  return headings;
}

/** The browser's outline, by the structure element that each entry stands for. */
export function readOutline(reader: PdfReader, pages: ReadonlyMap<number, number>): Map<number, OutlineEntry> {
  const entries = new Map<number, OutlineEntry>();
  const walk = (first: unknown): void => {
    let next = first;
    while (next instanceof Ref) {
      const item = reader.dict(next);
      const element = item.get('SE');
      const [page, , , y] = reader.array(item.get('Dest'));
      if (element instanceof Ref && page instanceof Ref) {
        entries.set(element.number, { page: pages.get(page.number) ?? 0, y: Number(y) });
      }
      walk(item.get('First'));
      next = item.get('Next');
    }
  };
  walk(reader.dict(reader.dict(reader.trailer.get('Root')).get('Outlines')).get('First'));
  return entries;
}
