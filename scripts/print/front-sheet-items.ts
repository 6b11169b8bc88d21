import type { FrontSheetRow } from '../views/front-sheet-view.ts';
import type { PaperLine } from '../views/papers.ts';

/** A paper on the front sheet: what it is, and the page on which it begins, both of which lead there. */
export interface FrontSheetPaper {
  readonly text: string;
  readonly title: string;
  readonly note: string | undefined;
  /** Undefined for what is not in this pack. */
  readonly address: string | undefined;
  readonly page: string | undefined;
  readonly exempt: PaperLine['exempt'];
}

/** An item on the front sheet, with its papers below it. */
export interface FrontSheetItem {
  readonly row: FrontSheetRow;
  /** Where its first paper stands; undefined for an item without papers. */
  readonly address: string | undefined;
  /** Standing wording that is short enough to stand with the item, or its first paragraph. */
  readonly standing: string | undefined;
  /** The rest of longer wording, for a note at the end. */
  readonly rest: string | undefined;
  /** The id of that note. */
  readonly noteId: string;
  readonly papers: readonly FrontSheetPaper[];
  /** Whether it has more words than should stand on one page in any case. */
  readonly long: boolean;
}

/** Characters of standing wording that may stand with an item. */
const SHORT = 420;
/** Characters of an item from which it may part at the end of a page. */
const LONG = 800;

/** The items of a front sheet as they are printed: a line for each paper, standing wording short. */
export function frontSheetItems(rows: readonly FrontSheetRow[]): readonly FrontSheetItem[] {
  return rows.map((row) => {
    const [standing, rest] = shortened(row.standingHtml);
    const papers = row.papers.map((paper) => printed(paper, row));
    const address = papers.find(({ page }) => page !== undefined)?.address;
    const texts = [row.ask, row.note, row.urgent, row.late].map((text) => text?.length ?? 0);
    const length = texts.reduce((sum, own) => sum + own, standing === undefined ? 0 : textLength(standing));
    const long = length > LONG;
    return { row, address, standing, rest, noteId: `note-${row.key}`, papers, long };
  });
}

function printed(paper: PaperLine, { title, reportOf }: FrontSheetRow): FrontSheetPaper {
  const inPack = paper.firstPage !== undefined;
  return {
    text: `${nameOf(paper, title)}${paper.by === undefined || paper.by === reportOf ? '' : `, ${paper.by}`}`,
    title: paper.title,
    note: paper.note,
    address: inPack ? paper.address : undefined,
    page: paper.firstPage,
    exempt: paper.exempt,
  };
}

/** A paper by its label and title; by what it is, where its title is the item's. */
function nameOf({ what, label, title }: PaperLine, item: string): string {
  const isSame = same(title, item);
  if (label !== undefined) return isSame ? label : `${label}: ${title}`;
  if (isSame) return what;
  return title.toLowerCase().startsWith(what.toLowerCase()) ? title : `${what}: ${title}`;
}

function same(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

/** The first paragraph of wording that is long, and what comes after it. */
function shortened(html: string | undefined): readonly [string | undefined, string | undefined] {
  if (html === undefined || textLength(html) <= SHORT) return [html, undefined];
  const end = /^\s*<p\b[^>]*>[^]*?<\/p>/u.exec(html)?.[0].length ?? 0;
  const [first, rest] = [html.slice(0, end), html.slice(end)];
  return rest.trim() === '' ? [html, undefined] : [first === '' ? undefined : first, rest];
}

function textLength(html: string): number {
  return html.replace(/<[^>]*>/gu, '').trim().length;
}
