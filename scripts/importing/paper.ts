/** A stretch of words of one look. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
}

/** What stands in a line of an imported paper. */
export type Inline =
  | TextRun
  | { readonly kind: 'link'; readonly address: string; readonly inlines: readonly Inline[] }
  /** A note's marker; `id` is its key in the paper's notes. */
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** A picture inside the file. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it shows, as its author wrote it; empty where nobody did. */
  readonly alt: string;
}

/** One cell of a table; what it covers beside itself is counted in columns and rows. */
export interface TableCell {
  readonly blocks: readonly Block[];
  readonly columns: number;
  /** Whether it goes on from the cell above. */
  readonly continues: boolean;
}

/** What an imported paper consists of, in reading order. */
export type Block =
  | {
      readonly kind: 'heading';
      /** 0 for the title, 1 for the highest heading. */
      readonly level: number;
      /** The number that the program counted: "2.". */
      readonly label?: string | undefined;
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: 'paragraph';
      /** The number or letter that the program counted: "1.1", "(a)". */
      readonly label?: string | undefined;
      readonly bullet: boolean;
      /** How deep in lists, from 0. */
      readonly level: number;
      /** The list that it belongs to. */
      readonly list?: string | undefined;
      readonly caption: boolean;
      readonly inlines: readonly Inline[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[]; readonly headerRows: number };

/** A paper that was read from another program's file. */
export interface ImportedPaper {
  readonly blocks: readonly Block[];
  /** Footnotes and endnotes, by their key. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** The language of most of it, like `en-GB`, where the file says. */
  readonly language: string | undefined;
  /** What could not be brought over, each with the words near it. */
  readonly losses: readonly Loss[];
}

/** A file beside the paper: a table's data or a picture. */
export interface PaperFile {
  /** From the paper's folder: `data/table-1.csv`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Something of the file that is not in what was imported. */
export interface Loss {
  readonly what: string;
  /** The beginning of the paragraph where it stood; empty for the whole file. */
  readonly near: string;
}

/** The words of inlines, as they are read. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'link':
          return wordsOf(inline.inlines);
        case 'break':
          return ' ';
        case 'note':
        case 'picture':
          return '';
      }
    })
    .join('');
}

/** A file that cannot be imported as it is; the message says why and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
