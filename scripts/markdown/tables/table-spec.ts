import type { Attributes } from '../../sources/attributes.ts';
import { columnForms } from './column-form.ts';
import type { ColumnForm } from './column-form.ts';

/** How the figures of a column stand. */
export type Alignment = 'left' | 'right' | 'centre';

/** What `::: table {...}` says about a table. */
export interface TableSpec {
  readonly src: string | undefined;
  readonly headFile: string | undefined;
  readonly caption: string | undefined;
  readonly number: string | undefined;
  readonly unit: string | undefined;
  readonly notes: string | undefined;
  readonly source: string | undefined;
  /** How many leading columns name the row; undefined where the author left it out. */
  readonly rowHeaders: number | undefined;
  readonly headerRows: number;
  readonly columns: readonly string[] | undefined;
  readonly labels: readonly string[] | undefined;
  readonly group: string | undefined;
  readonly level: string | undefined;
  readonly totals: { readonly column: string; readonly values: readonly string[] } | undefined;
  readonly rag: string | undefined;
  readonly align: ReadonlyMap<string, Alignment>;
  /** How the figures of a column are printed, by its name or label. */
  readonly format: ReadonlyMap<string, ColumnForm>;
  readonly wide: boolean;
}

/** The words that can stand in `::: table {...}`. */
export const tableAttributes: readonly string[] = [
  'src',
  'head-file',
  'caption',
  'number',
  'called',
  'name',
  'unit',
  'notes',
  'source',
  'row-headers',
  'header-rows',
  'columns',
  'labels',
  'group',
  'level',
  'totals',
  'rag',
  'align',
  'format',
  'wide',
];

/** Reads what `::: table {...}` says. */
export function tableSpec(attributes: Attributes): TableSpec {
  const text = (name: string): string | undefined => {
    const value = attributes.get(name)?.trim();
    return value === '' ? undefined : value;
  };
  const count = (name: string): number | undefined =>
    /^\d+$/u.test(text(name) ?? '') ? Number(text(name)) : undefined;
  const list = (name: string): readonly string[] | undefined =>
    text(name)
      ?.split('|')
      .map((part) => part.trim());
  return {
    src: text('src'),
    headFile: text('head-file'),
    caption: text('caption'),
    number: text('number'),
    unit: text('unit'),
    notes: text('notes'),
    source: text('source'),
    rowHeaders: count('row-headers'),
    headerRows: count('header-rows') ?? 1,
    columns: list('columns'),
    labels: list('labels'),
    group: text('group'),
    level: text('level'),
    totals: totalsOf(text('totals')),
    rag: text('rag'),
    align: alignmentsOf(text('align') ?? ''),
    format: formsOf(text('format') ?? ''),
    wide: attributes.has('wide') && attributes.get('wide') !== 'false',
  };
}

/** `level=total` or `label=Total|Grand total`. */
function totalsOf(text: string | undefined): TableSpec['totals'] {
  if (text === undefined) return undefined;
  const [column = '', values = ''] = text.split(/=(.*)/su, 2);
  return { column: column.trim(), values: values.split('|').map((value) => value.trim().toLowerCase()) };
}

/** `Total:right, Year to March 2024:right`: labels may hold commas and colons themselves. */
function alignmentsOf(text: string): ReadonlyMap<string, Alignment> {
  const found = new Map<string, Alignment>();
  for (const [, label = '', side = ''] of text.matchAll(/\s*(.+?)\s*:\s*(left|right|centre|center)\s*(?:[,|]|$)/gu)) {
    found.set(label, side === 'left' || side === 'right' ? side : 'centre');
  }
  return found;
}

/** `Case:typed, Spent:pounds`. */
function formsOf(text: string): ReadonlyMap<string, ColumnForm> {
  const found = new Map<string, ColumnForm>();
  for (const [, label = '', given] of text.matchAll(
    /\s*(.+?)\s*:\s*(typed|number|pounds|percent|date)\s*(?:[,|]|$)/gu,
  )) {
    const form = columnForms.find((known) => known === given);
    if (form !== undefined) found.set(label, form);
  }
  return found;
}
