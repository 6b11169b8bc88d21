import { CsvError, parse } from 'csv-parse/sync';

/** What parts the cells of a CSV file: a spreadsheet of another country writes semicolons, one that was copied tabs. */
export type CsvSeparator = ',' | ';' | '\t';

/** The separator of a file, or undefined where it could be read in two ways. */
export function csvSeparator(text: string): CsvSeparator | undefined {
  const stated = /^sep=(.)\r?\n/iu.exec(text)?.[1];
  if (stated === ',' || stated === ';' || stated === '\t') return stated;
  const others = ([';', '\t'] as const).filter((separator) => isTable(text, separator));
  if (others.length === 0) return ',';
  return others.length === 1 && !isTable(text, ',') ? others[0] : undefined;
}

/** Whether every row has the same number of cells, and more than one. */
function isTable(text: string, delimiter: CsvSeparator): boolean {
  try {
    const rows: readonly (readonly string[])[] = parse(text, { bom: true, skip_empty_lines: true, delimiter });
    return (rows[0]?.length ?? 0) > 1;
  } catch (error) {
    if (error instanceof CsvError) return false;
    throw error;
  }
}
