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

/**
 * Lays documents on pages: each begins on a right-hand page (F20), or where it was published before (F26). Pages that
 * are more than there were numbers for take the last number with a letter: 12A, 12B.
 */
export function layPages(documents: readonly NumberedDocument[], numbering: PackNumbering, startOnOddPages: boolean): PlannedPage[] {
  const { first = 1, limit: end = Infinity, prefix = '', suffix = '', labels } = numbering;
  const pages: PlannedPage[] = [];
  let next = first;
  let extra = 0;
  const lay = (page: Omit<PlannedPage, 'label'>, limit: number): void => {
    if (next >= limit) extra += 1;
    const number = next >= limit ? `${limit - 1}${letters(extra)}` : String(next);
    pages.push({ ...page, label: `${prefix}${number}${suffix}` });
    if (next < limit) next += 1;
  };
  documents.forEach((document, index) => {
    const { firstPage } = document;
    const limit = Math.min(end, limitFrom(documents, index + 1));
    const before = firstPage ?? limit;
    while (firstPage !== undefined && next < firstPage) lay({ page: 0 }, firstPage);
    if (startOnOddPages && pages.length % 2 === 1) lay({ page: 0 }, before);
    if (firstPage !== undefined) [next, extra] = [Math.max(next, firstPage), 0];
    document.part.pages.forEach((_, page) => {
      lay({ document: index, page }, limit);
    });
  });
  return labels ? pages.map((page, index) => ({ ...page, label: labels[index] ?? page.label })) : pages;
}

/** The first number that is taken from that document on. */
function limitFrom(documents: readonly NumberedDocument[], from: number): number {
  return documents.slice(from).find(({ firstPage }) => firstPage !== undefined)?.firstPage ?? Infinity;
}

/** A, B to Z, AA, AB. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
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
