import { CsvError, parse } from 'csv-parse/sync';
import { csvSeparator } from './csv-separator.ts';

/** A record of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line of the file on which it starts, from 1. */
  readonly line: number;
}

/** The records of a CSV file, or what is wrong with it. */
export type CsvFile =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly message: string; readonly remedy: string; readonly line: number };

interface InfoRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads CSV as text: nothing is taken for a number. Every record must have as many cells as the first. Cells are parted by
 * commas, or by semicolons or tabs where all rows agree in them and not in commas.
 */
export function readCsv(text: string): CsvFile {
  const delimiter = csvSeparator(text);
  if (delimiter === undefined) return { ok: false, ...ambiguous, line: 1 };
  try {
    // The types of csv-parse do not know what `info` adds.
    const records = parse(text.replace(/^sep=.(?=\r?\n)/iu, ''), {
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      delimiter,
    }) as unknown as readonly InfoRecord[];
    let end = 0;
    const rows = records.map(({ record, info }) => {
      const line = end + 1;
      end = info.lines;
      return { cells: record, line };
    });
    return { ok: true, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, ...complaint(error), line: Number(error.lines ?? 1) };
  }
}

const ambiguous = {
  message: 'The cells of this table could be parted by commas or by semicolons: both give a whole table.',
  remedy: 'Save it with commas, and put each cell that holds a comma or a semicolon in quotation marks.',
};

function complaint(error: CsvError): { readonly message: string; readonly remedy: string } {
  if (error.code.startsWith('CSV_RECORD_INCONSISTENT')) {
    return {
      message: 'This row has more or fewer cells than the first row.',
      remedy: 'Put cells that hold a comma in quotation marks, and keep an empty cell for what is missing.',
    };
  }
  return {
    message: 'This table cannot be read as CSV.',
    remedy: 'Look for a quotation mark that is opened and not closed; a quotation mark within a cell is written twice.',
  };
}
