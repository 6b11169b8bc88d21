import { describePictures } from './large-pictures.ts';
import { markShortParagraphs } from './short-paragraphs.ts';
import { stackTables } from './stacked-records.ts';

/** A document as the large-print edition sets it: tables that need room as records, pictures in words too, short paragraphs whole. */
export function inLargePrint(html: string): string {
  return markShortParagraphs(describePictures(stackTables(html)));
}
