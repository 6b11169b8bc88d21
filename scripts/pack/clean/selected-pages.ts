import { PdfString } from '../pdf/objects.ts';
import { headerIds } from './tables.ts';
import { elements } from './tree.ts';
import type { Element, Kid } from './tree.ts';

/**
 * Takes out of the structure what stands on pages that are left out, whose index is -1. Where rows of a table are gone,
 * the rest is brought to a shape of its own: cells that hung down from them are filled in, and headers that went with
 * them are named no more (PDF/UA-1 7.2-43, 7.5-1).
 */
export function keepPages(kids: Kid[]): Kid[] {
  const cut = new Set<Element>();
  const kept = kids.flatMap((kid) => keep(kid, cut));
  if (cut.size > 0) for (const table of elements(kept)) if (table.type === 'Table' && cut.has(table)) mend(table);
  return kept;
}

/** What held something and has lost all of it goes too. */
function keep(kid: Kid, cut: Set<Element>): Kid[] {
  if (kid.kind !== 'element') return kid.page < 0 ? [] : [kid];
  const before = kid.kids.length;
  kid.kids = kid.kids.flatMap((child) => keep(child, cut));
  const lost = kid.kids.length < before || kid.kids.some((child) => child.kind === 'element' && cut.has(child));
  if (lost) cut.add(kid);
  return before > 0 && kid.kids.length === 0 ? [] : [kid];
}

function mend(table: Element): void {
  const rows = elements(table.kids).filter(({ type }) => type === 'TR');
  const cells = rows.map((row) => row.kids.filter((kid): kid is Element => kid.kind === 'element'));
  const ids = new Set(cells.flat().map(({ id }) => id));
  for (const { attributes } of cells.flat()) {
    const headers = headerIds(attributes?.get('Headers')).filter((id) => ids.has(id));
    attributes?.delete('Headers');
    if (headers.length > 0)
      attributes?.set(
        'Headers',
        headers.map((id) => new PdfString(id)),
      );
    attributes?.delete('RowSpan');
  }
  const width = Math.max(...cells.map(columns));
  rows.forEach((row, index) => {
    const missing = width - columns(cells[index] ?? []);
    // What hangs down over several rows stands at their left.
    row.kids.unshift(
      ...Array.from({ length: missing }, (): Element => ({ kind: 'element', type: 'TD', kids: [], source: 0 })),
    );
  });
}

function columns(cells: readonly Element[]): number {
  return cells.reduce((sum, { attributes }) => sum + Number(attributes?.get('ColSpan') ?? 1), 0);
}
