import type { HtmlDocument } from '../pack/types.ts';

/** What a document's part is made from, as it lies in the store: its files by the names under which they lie there. */
export interface DocumentInput {
  readonly document: Omit<HtmlDocument, 'assets'>;
  readonly files: Readonly<Record<string, string>>;
  readonly siteUrl: string;
  readonly base: number;
}
