import type { MinutesBody } from './minutes-body.ts';

/** What was read from a file that had no fault. */
export interface ParsedFile {
  /** The schema that it was held against. */
  readonly what: string;
  readonly data: unknown;
  /** For Markdown: where its body starts in the text, and on which line. */
  readonly bodyStart: number;
  readonly bodyLine: number;
  /** For minutes: what stands in the body. */
  readonly minutes?: MinutesBody;
}

/** What is known of the files of a content folder from an earlier run, by their content. */
export interface ContentMemory {
  /** What was read from a file of the very same text, by that schema. */
  parsed(file: string, what: string): ParsedFile | undefined;
  remember(file: string, parsed: ParsedFile): void;
}

/** Remembers nothing. */
export const noMemory: ContentMemory = { parsed: () => undefined, remember: () => undefined };
