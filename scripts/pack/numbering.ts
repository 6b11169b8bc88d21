import type { PlannedPage } from './assembly/plan.ts';
import { placeOf } from '../record/meetings/page-map.ts';
import type { AnchorPlace, DocumentPlace, PageMap } from '../record/meetings/page-map.ts';
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
 * are more than there were numbers for take the last number with a letter: 12A, 12B. Of documents that have changed
 * places, as many as can be keep their numbers.
 */
export function layPages(
  documents: readonly NumberedDocument[],
  numbering: PackNumbering,
  startOnOddPages: boolean,
): PlannedPage[] {
  const { first = 1, limit: end = Infinity, reserved = [], asIn, only } = numbering;
  if (asIn) return only ? layOnly(documents, asIn, only) : layAsIn(documents, asIn);
  const kept = keptPages(documents, first, end);
  const pages: PlannedPage[] = [];
  const starts = [...kept.filter((number) => number !== undefined), ...reserved];
  let run = first;
  let next = first;
  let extra = 0;
  const lay = (page: Omit<PlannedPage, 'label'>, limit: number): void => {
    if (next >= limit) extra += 1;
    pages.push({ ...page, label: next >= limit ? `${limit - 1}${letters(extra)}` : String(next) });
    if (next < limit) next += 1;
  };
  documents.forEach((document, index) => {
    const firstPage = kept[index];
    const limitAfter = (number: number): number => Math.min(end, ...starts.filter((start) => start > number));
    // Pages with letters are whole sheets, so that numbers after them stay on the sides where they were.
    if (firstPage !== undefined && extra > 0 && startOnOddPages && pages.length % 2 === 1)
      lay({ page: 0 }, limitAfter(run));
    while (firstPage !== undefined && next < firstPage) lay({ page: 0 }, firstPage);
    if (startOnOddPages && pages.length % 2 === 1) lay({ page: 0 }, firstPage ?? limitAfter(run));
    if (firstPage !== undefined) [run, next, extra] = [firstPage, firstPage, 0];
    const limit = limitAfter(run);
    document.part.pages.forEach((_, page) => {
      lay({ document: index, page }, limit);
    });
  });
  return pages;
}

/** The numbers on which documents begin that were published before: the longest row of them that rises within the pack's own numbers. */
function keptPages(documents: readonly NumberedDocument[], first: number, end: number): (number | undefined)[] {
  const rows: number[][] = documents.map(() => []);
  documents.forEach(({ firstPage }, index) => {
    if (firstPage === undefined || firstPage >= end || firstPage < (index === 0 ? first : first + 1)) return;
    const before = rows
      .slice(0, index)
      .filter((row) => row.length > 0 && (documents[row.at(-1) ?? 0]?.firstPage ?? 0) < firstPage);
    rows[index] = [...longest(before), index];
  });
  const kept = new Set(longest(rows));
  return documents.map(({ firstPage }, index) => (kept.has(index) ? firstPage : undefined));
}

function longest(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** Lays documents as they lie in another pack, from the first of them to the last. */
function layAsIn(documents: readonly NumberedDocument[], map: PageMap): PlannedPage[] {
  const places = documents.map(({ id, part }) => {
    const place = placeOf(map, id);
    if (place?.last !== (place?.first ?? 0) + part.pages.length - 1)
      throw new RangeError(`The other pack has not the pages of ${id}.`);
    return place;
  });
  const [from, to] = [Math.min(...places.map(({ first }) => first)), Math.max(...places.map(({ last }) => last))];
  return map.labels.slice(from - 1, to).map((label, offset) => {
    const sheet = from + offset;
    const index = places.findIndex(({ first, last }) => first <= sheet && sheet <= last);
    return index < 0 ? { page: 0, label } : { document: index, page: sheet - (places[index]?.first ?? 0), label };
  });
}

/** Lays single pages of another pack, each with its number there, behind documents that are not from it and have Roman numbers. */
function layOnly(documents: readonly NumberedDocument[], map: PageMap, only: readonly number[]): PlannedPage[] {
  const pages: PlannedPage[] = [];
  documents.forEach((document, index) => {
    if (placeOf(map, document.id)) return;
    document.part.pages.forEach((_, page) => pages.push({ document: index, page, label: roman(pages.length + 1) }));
  });
  // What follows is printed on both sides as it was.
  if (pages.length % 2 === 1) pages.push({ page: 0, label: roman(pages.length + 1) });
  const laid = new Map<number, number>();
  for (const sheet of only) {
    const label = map.labels[sheet - 1] ?? '';
    const place = map.documents.find(({ first, last }) => first <= sheet && sheet <= last);
    const index = documents.findIndex(({ id }) => id === place?.id);
    const page = laid.get(index) ?? 0;
    laid.set(index, page + 1);
    pages.push(index < 0 ? { page: 0, label } : { document: index, page, label });
  }
  return pages;
}

function roman(number: number): string {
  const signs = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  const [value, sign] = signs.find(([least]) => number >= least) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
}

/** A, B to Z, AA, AB. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}

/** The page map of laid pages. */
export function mapPages(documents: readonly NumberedDocument[], pages: readonly PlannedPage[]): PageMap {
  const labels = pages.map(({ label }) => label);
  const at = new Map(
    pages.map(({ document, page }, index) => [document === undefined ? '' : `${document}/${page}`, index]),
  );
  const places = documents.map((document, index): DocumentPlace => {
    const sheet = (page: number): number => at.get(`${index}/${page}`) ?? 0;
    const [first, last] = [sheet(0), sheet(document.part.pages.length - 1)];
    const anchors = document.part.anchors.map(({ id, page, y }): [string, AnchorPlace] => {
      const height = document.part.pages[page]?.height ?? 0;
      return [
        id,
        {
          page: sheet(page) + 1,
          label: labels[sheet(page)] ?? '',
          top: Math.max(0, Math.round((height - y) * 10) / 10),
        },
      ];
    });
    const { id, title, address } = document;
    return {
      id,
      title,
      address,
      first: first + 1,
      last: last + 1,
      firstLabel: labels[first] ?? '',
      lastLabel: labels[last] ?? '',
      anchors: Object.fromEntries(anchors),
    };
  });
  return { pages: pages.length, labels, documents: places };
}
