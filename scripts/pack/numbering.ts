import type { PlannedPage } from './assembly/plan.ts';
import type { AnchorPlace, DocumentPlace, PageMap } from './page-map.ts';
import type { Part } from './part.ts';
import type { PackNumbering } from './types.ts';

/** What numbering needs to know of a document. */
export interface NumberedDocument {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly firstPage?: number;
  readonly part: Pick<Part, 'pages' | 'anchors'>;
}

/** Lays documents on pages: each begins on an odd number (F20), or where it was published before (F26). */
export function layPages(documents: readonly NumberedDocument[], numbering: PackNumbering, startOnOddPages: boolean): PlannedPage[] {
  const { first = 1, prefix = '', suffix = '' } = numbering;
  const pages: PlannedPage[] = [];
  let next = first;
  const lay = (page: Omit<PlannedPage, 'label'>): void => {
    pages.push({ ...page, label: `${prefix}${next}${suffix}` });
    next += 1;
  };
  documents.forEach((document, index) => {
    if (startOnOddPages && next % 2 === 0) lay({ page: 0 });
    while (document.firstPage !== undefined && next < document.firstPage) lay({ page: 0 });
    document.part.pages.forEach((_, page) => {
      lay({ document: index, page });
    });
  });
  return pages;
}

/** The page map of laid pages. */
export function mapPages(documents: readonly NumberedDocument[], pages: readonly PlannedPage[]): PageMap {
  const labels = pages.map(({ label }) => label);
  const at = new Map(pages.map(({ document, page }, index) => [document === undefined ? '' : `${document}/${page}`, index]));
  const places = documents.map((document, index): DocumentPlace => {
    const sheet = (page: number): number => at.get(`${index}/${page}`) ?? 0;
    const [first, last] = [sheet(0), sheet(document.part.pages.length - 1)];
    const anchors = document.part.anchors.map(({ id, page, y }): [string, AnchorPlace] => {
      const height = document.part.pages[page]?.height ?? 0;
      return [id, { page: sheet(page) + 1, label: labels[sheet(page)] ?? '', top: Math.max(0, Math.round((height - y) * 10) / 10) }];
    });
    const { id, title, address } = document;
    return { id, title, address, first: first + 1, last: last + 1, firstLabel: labels[first] ?? '', lastLabel: labels[last] ?? '', anchors: Object.fromEntries(anchors) };
  });
  return { pages: pages.length, labels, documents: places };
}
