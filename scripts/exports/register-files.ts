import { stringify } from 'csv-stringify/sync';
import type { Register, RegisterValue } from './register.ts';

/** The register as CSV (RFC 4180, UTF-8): lists joined by "; ", nothing for what is not known. */
export function registerCsv({ columns, rows }: Register): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(csvValue))], {
    record_delimiter: '\r\n',
    // A cell that starts like a formula is run by spreadsheets; the quote in front keeps it text.
    escape_formulas: true,
  });
}

/** The register as JSON: the meaning of its columns, then one object a row, without what is not known. */
export function registerJson(
  { name, title, columns, rows }: Register,
  source: { readonly publisher: string; readonly licence: string | undefined; readonly url: string },
): string {
  const objects = rows.map((row): unknown =>
    Object.fromEntries(
      columns.map((column, index) => [column.name, row[index]]).filter(([, value]) => value !== undefined),
    ),
  );
  return `${JSON.stringify({ name, title, ...source, columns, rows: objects }, undefined, 1)}\n`;
}

function csvValue(value: RegisterValue): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.join('; ');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
