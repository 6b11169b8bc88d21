/** What kind of text it is: decides where headings start and whether headings open slides. */
export type TextKind = 'document' | 'slides' | 'minutes' | 'clause' | 'prose';

/** How the author numbered the paragraphs: `3.2`, `15.`, `a.`. */
export type Numbering = 'none' | 'decimal' | 'continuous' | 'letters';

/** What a reference leads to, or what is wrong with it. */
export type ResolvedTarget =
  | {
      readonly ok: true;
      readonly address: string;
      readonly text?: string | undefined;
      /** Whether it is printed in the same pack: an empty `a.page-slot` then follows, for the pack to write "page 14" in. */
      readonly inPack?: boolean | undefined;
    }
  | { readonly ok: false; readonly message: string; readonly remedy: string };

/** What a text needs around it to be rendered. */
export interface MarkdownOptions {
  readonly file: string;
  /** The line of the file on which the text starts, from 1. */
  readonly firstLine: number;
  readonly kind: TextKind;
  readonly numbering: Numbering;
  /** `en-GB`, `cy`: decides the words that we add, such as "Table". */
  readonly language: string;
  /** The folder below `content` in which its figures and tables stand. */
  readonly folder: string;
  /** The level that the text's highest headings get on the page: 2 below a page's title. */
  readonly baseHeadingLevel: number;
  /** Stands before every id, where several texts share a page: `m-911`. */
  readonly idPrefix?: string | undefined;
  /** Ids that the page uses itself. */
  readonly reservedIds?: readonly string[] | undefined;
  readonly abbreviations?: Readonly<Record<string, string>> | undefined;
  /** Where `minute:898`, `doc:appendix-1`, `item:7` and the like lead; not called for `figure:`, `table:` and `#`. */
  readonly resolve: (reference: string) => ResolvedTarget;
  /** A text file (CSV, SVG) by its path below `content`; undefined where there is none. */
  readonly readText: (path: string) => string | undefined;
  /** The bytes of a picture, to know its size. */
  readonly readBytes?: ((path: string) => Uint8Array | undefined) | undefined;
  readonly hasFile: (path: string) => boolean;
  /** The published address of a file of `content`; its path with a slash before it, if not given. */
  readonly assetAddress?: ((path: string) => string) | undefined;
  /** In print, data tables of charts are open. Web, if not given. */
  readonly medium?: 'web' | 'print' | undefined;
}
