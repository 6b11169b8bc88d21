import type { Problem } from '../sources/problem.ts';
import type { TableData } from './tables/table-data.ts';

/** A heading of the text. */
export interface RenderedHeading {
  readonly id: string;
  /** As on the page: 2 for the sections of a paper. */
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A paragraph (or heading) that carries a number which its author gave. */
export interface NumberedParagraph {
  /** Without dot or bracket: `3.2`, `15`, `a`. */
  readonly number: string;
  readonly id: string;
  readonly text: string;
  readonly line: number;
  /** Whether the number stands in a heading, as in `## 9. Data`. */
  readonly heading: boolean;
}

/** A table of the text, with what was read for it. */
export interface RenderedTable {
  readonly id: string;
  readonly number: string | undefined;
  /** The paper's word for it, which stands before its number: `Table`, `Figure`. */
  readonly called: string;
  /** Its caption, or what it is called on the ear where it has none. */
  readonly caption: string;
  readonly rows: number;
  readonly columns: number;
  /** The CSV file below `content`, where it came from one. */
  readonly source: string | undefined;
  readonly line: number;
  /** The same cells that were printed, for rules and exports. */
  readonly data: TableData;
}

/** A figure or chart of the text. */
export interface RenderedFigure {
  readonly id: string;
  readonly number: string | undefined;
  /** The paper's word for it, which stands before its number: `Figure`, `Graph`. */
  readonly called: string;
  /** Its caption; empty where it has none. */
  readonly caption: string;
  readonly alt: string;
  /** The picture or the chart's CSV, below `content`. */
  readonly src: string;
  readonly chart: boolean;
  readonly line: number;
}

/** A link with one of our schemes, as typed: `minute:898`. */
export interface MarkdownReference {
  readonly target: string;
  /** Where it leads; undefined where it leads nowhere. */
  readonly address: string | undefined;
  readonly line: number;
}

/** What stands between two headings, as plain text for the search. */
export interface MarkdownSection {
  /** The heading's id; empty for what stands before the first heading. */
  readonly id: string;
  readonly headingText: string;
  readonly level: number;
  readonly text: string;
}

/** A text as HTML, and what was met in it. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly RenderedHeading[];
  readonly paragraphs: readonly NumberedParagraph[];
  readonly tables: readonly RenderedTable[];
  readonly figures: readonly RenderedFigure[];
  readonly references: readonly MarkdownReference[];
  /** Files that the page shows, by path below `content`, in the order of the text. */
  readonly assets: readonly string[];
  readonly problems: readonly Problem[];
  readonly sections: readonly MarkdownSection[];
  readonly plainText: string;
}

/** A line of text as HTML without a paragraph around it. */
export interface RenderedInline {
  readonly html: string;
  readonly plainText: string;
  readonly references: readonly MarkdownReference[];
  readonly problems: readonly Problem[];
}
