import { textString } from '../pdf/objects.ts';
import { write } from '../pdf/writer.ts';
import type { PdfFile } from './file.ts';
import type { FilePlan } from './plan.ts';

const noRef = (): string => '';

interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly destination: string;
  readonly children: Bookmark[];
}

/** The reference of page `page` of document `document`. */
export type PageRef = (document: number, page: number) => string;

/** Bookmarks by document, then by heading (PDF/UA-1 7.17 with 7.4). Gives the number of the outline root. */
export function writeOutline(plan: FilePlan, file: PdfFile, pageRef: PageRef): number {
  const roots = plan.documents.map((document, index) => {
    const root: Bookmark = {
      level: 0,
      title: document.startsItem && document.item ? `${document.item.number}. ${document.title}` : document.title,
      destination: `[${pageRef(index, 0)}/XYZ null null null]`,
      children: [],
    };
    const path = [root];
    document.part.headings.forEach((heading, order) => {
      if (order === 0 && heading.level === 1) return;
      while (path.length > 1 && (path.at(-1)?.level ?? 0) >= heading.level) path.pop();
      const mark: Bookmark = {
        ...heading,
        destination: `[${pageRef(index, heading.page)}/XYZ null ${heading.y} null]`,
        children: [],
      };
      path.at(-1)?.children.push(mark);
      path.push(mark);
    });
    return root;
  });
  const number = file.fresh();
  const children = writeBookmarks(roots, number, file);
  file.object(number, `<</Type/Outlines${children}/Count ${roots.length}>>`);
  return number;
}

/** Writes siblings and gives the First and Last entries of their parent. */
function writeBookmarks(marks: readonly Bookmark[], parent: number, file: PdfFile): string {
  const numbers = marks.map(() => file.fresh());
  marks.forEach((mark, i) => {
    const number = numbers[i] ?? 0;
    const [before, after] = [numbers[i - 1], numbers[i + 1]];
    const children =
      mark.children.length > 0 ? `${writeBookmarks(mark.children, number, file)}/Count -${mark.children.length}` : '';
    const title = write(textString(mark.title), noRef);
    file.object(
      number,
      `<</Title${title}/Parent ${parent} 0 R${before === undefined ? '' : `/Prev ${before} 0 R`}${after === undefined ? '' : `/Next ${after} 0 R`}/Dest${mark.destination}${children}>>`,
    );
  });
  return numbers.length === 0 ? '' : `/First ${numbers[0] ?? 0} 0 R/Last ${numbers.at(-1) ?? 0} 0 R`;
}

/** Named destinations: a document's address, and each anchor's address. Gives the number of the name tree. */
export function writeDestinations(plan: FilePlan, file: PdfFile, pageRef: PageRef): number {
  const leaves = plan.documents.map((document, index) => {
    const names = document.part.anchors.map((anchor): [string, string] => [
      latin(`${document.address}#${anchor.id}`),
      `[${pageRef(index, anchor.page)}/XYZ ${anchor.x} ${anchor.y} null]`,
    ]);
    names.push([latin(document.address), `[${pageRef(index, 0)}/XYZ null null null]`]);
    return names.sort(byName);
  });
  const kids = leaves
    .sort((a, b) => byName(a[0] ?? ['', ''], b[0] ?? ['', '']))
    .map((names) => {
      const text = names.map(([name, place]) => `${literal(name)}${place}`).join('');
      return file.add(`<</Limits[${literal(names[0]?.[0] ?? '')}${literal(names.at(-1)?.[0] ?? '')}]/Names[${text}]>>`);
    });
  return file.add(`<</Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
}

function byName(a: [string, string], b: [string, string]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function latin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function literal(bytes: string): string {
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

/** Page labels equal to the printed numbers (ISO 32000-1, 12.4.2): a range while numbers count up, else a label a page. */
export function pageLabels(labels: readonly string[]): string {
  const entries: string[] = [];
  let next: number | undefined;
  labels.forEach((label, index) => {
    const number = /^[1-9]\d*$/.test(label) ? Number(label) : undefined;
    if (number === undefined) entries.push(`${index}<</P${write(textString(label), noRef)}>>`);
    else if (number !== next) entries.push(`${index}<</S/D/St ${number}>>`);
    next = number === undefined ? undefined : number + 1;
  });
  return `<</Nums[${entries.join(' ')}]>>`;
}
