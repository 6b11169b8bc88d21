import { PdfString } from '../pdf/objects.ts';
import type { PdfValue } from '../pdf/objects.ts';
import { elements } from './tree.ts';
import type { Element, Kid } from './tree.ts';

/**
 * Cells name their headers one by one only where scopes do not say it: in tables with spans or with several
 * rows of heads (PDF/UA-1 7.5-1). Elsewhere the names go, and so do spans of one.
 */
export function thriftyTables(kids: readonly Kid[]): void {
  const tables = elements(kids).filter((element) => element.type === 'Table');
  for (const table of tables) {
    const cells = elements(table.kids).filter((element) => element.type === 'TH' || element.type === 'TD');
    const named = isIrregular(table, cells);
    for (const cell of cells) thriftyCell(cell, named);
    if (named) dropUnusedIds(cells);
  }
}

function isIrregular(table: Element, cells: readonly Element[]): boolean {
  if (cells.some((cell) => span(cell, 'RowSpan') > 1 || span(cell, 'ColSpan') > 1)) return true;
  if (cells.some((cell) => cell.type === 'TH' && !cell.attributes?.has('Scope'))) return true;
  const heads = elements(table.kids).filter((row) => row.type === 'TR' && isHeadRow(row));
  return heads.length > 1;
}

function isHeadRow(row: Element): boolean {
  return row.kids.length > 1 && row.kids.every((cell) => cell.kind === 'element' && cell.type === 'TH');
}

function span(cell: Element, key: string): number {
  return Number(cell.attributes?.get(key) ?? 1);
}

function thriftyCell(cell: Element, named: boolean): void {
  const { attributes } = cell;
  if (!attributes) return;
  if (span(cell, 'RowSpan') === 1) attributes.delete('RowSpan');
  if (span(cell, 'ColSpan') === 1) attributes.delete('ColSpan');
  if (named) return;
  attributes.delete('Headers');
  delete cell.id;
}

function dropUnusedIds(cells: readonly Element[]): void {
  const used = new Set(cells.flatMap((cell) => headerIds(cell.attributes?.get('Headers'))));
  for (const cell of cells) if (cell.id !== undefined && !used.has(cell.id)) delete cell.id;
}

/** The ids in a Headers attribute. */
export function headerIds(value: PdfValue | undefined): string[] {
  return Array.isArray(value) ? value.flatMap((item) => (item instanceof PdfString ? [item.bytes] : [])) : [];
}
