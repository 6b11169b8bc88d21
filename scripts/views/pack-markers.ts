import type { DocumentPlace } from '../record/meetings/page-map.ts';
import type { Minute } from '../record/minutes/minute.ts';

/** A page of the pack that starts in a paper, and where on the web page. */
export interface PackPageMark {
  readonly label: string;
  /** The id to jump to; undefined where no anchor of the paper stands on that page, so that the one before is nearest. */
  readonly id: string;
}

/** The paper's HTML with the pack's page numbers set in, and the pages that can be jumped to. */
export interface MarkedText {
  readonly html: string;
  readonly marks: readonly PackPageMark[];
}

/** Elements before which a marker may stand, since their parent takes any flow content; in the others it stands inside. */
const blocks: ReadonlySet<string> = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'figure',
  'ul',
  'ol',
  'section',
  'aside',
  'blockquote',
  'dl',
]);
const containers: ReadonlySet<string> = new Set(['li', 'td', 'th', 'div', 'dd']);

/**
 * Marks where each page of the pack begins: before the first anchor that stands on it. The page may have begun some lines
 * above. `place` is undefined where the paper is in no pack.
 */
export function markPackPages(html: string, place: DocumentPlace | undefined): MarkedText {
  if (place === undefined) return { html, marks: [] };
  const first = firstAnchors(place);
  const marks: PackPageMark[] = [];
  let marked = html;
  for (const [label, ids] of first) {
    const set = ids.reduce<string | undefined>((done, id) => done ?? insertMark(marked, id, label), undefined);
    if (set === undefined) continue;
    marked = set;
    marks.push({ label, id: markId(label) });
  }
  return { html: marked, marks };
}

/** The id of a marker. */
export function markId(label: string): string {
  return `pack-page-${label}`;
}

/** Anchors by page, in order from the top. */
function firstAnchors({ anchors }: DocumentPlace): ReadonlyMap<string, readonly string[]> {
  const places = Object.entries(anchors).sort(([, a], [, b]) => a.page - b.page || a.top - b.top);
  const byPage = new Map<string, string[]>();
  for (const [id, { label }] of places) byPage.set(label, [...(byPage.get(label) ?? []), id]);
  return byPage;
}

function insertMark(html: string, id: string, label: string): string | undefined {
  const at = html.indexOf(` id="${id}"`);
  const start = html.lastIndexOf('<', at);
  if (at === -1 || start === -1) return undefined;
  const name = /^<([a-z]+\d?)\b/u.exec(html.slice(start))?.[1] ?? '';
  const mark = `<span class="pack-page" id="${markId(label)}">Pack page ${label}</span>`;
  if (blocks.has(name)) return `${html.slice(0, start)}${mark}${html.slice(start)}`;
  if (!containers.has(name)) return undefined;
  const end = html.indexOf('>', at) + 1;
  return `${html.slice(0, end)}${mark}${html.slice(end)}`;
}

/** The page of the pack that begins with or within each minute, by the minute's anchor; only where it differs from the one before. */
export function minuteMarks(
  minutes: readonly Pick<Minute, 'anchor'>[],
  place: DocumentPlace | undefined,
): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  let last: string | undefined;
  for (const { anchor } of minutes) {
    const label = place?.anchors[anchor]?.label;
    if (label === undefined || label === last) continue;
    marks.set(anchor, label);
    last = label;
  }
  return marks;
}
