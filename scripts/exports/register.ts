/** A value of a register: text, number, yes or no, a list, or nothing known. */
export type RegisterValue = string | number | boolean | readonly string[] | undefined;

/** One column of a register: its name in CSV and JSON, and what it holds. */
export interface RegisterColumn<Row> {
  readonly name: string;
  readonly description: string;
  readonly value: (row: Row) => RegisterValue;
}

/** A register that is published as data: `/data/decisions.csv`, `/data/decisions.json`. */
export interface Register {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
  readonly rows: readonly (readonly RegisterValue[])[];
}

/** Makes a register of rows by its columns. */
export function register<Row>(
  facts: { readonly name: string; readonly title: string },
  columns: readonly RegisterColumn<Row>[],
  rows: readonly Row[],
): Register {
  return {
    ...facts,
    columns: columns.map(({ name, description }) => ({ name, description })),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}
