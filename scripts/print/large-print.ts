import type { PackEdition } from '../pack/types.ts';
import { chartsForEdition } from './edition-charts.ts';
import { describePictures } from './large-pictures.ts';
import { markShortParagraphs } from './short-paragraphs.ts';
import { stackTables } from './stacked-records.ts';

/** A document as the large-print edition sets it: tables that need room as records, pictures in words too, short paragraphs whole. */
function inLargePrint(html: string): string {
  return markShortParagraphs(describePictures(stackTables(html)));
}

/** A document as an edition sets it. */
export function forEdition(html: string, edition: PackEdition): string {
  const drawn = chartsForEdition(html, edition);
  return edition === 'large-print' ? inLargePrint(drawn) : drawn;
}

/** The front sheet as an edition sets it: its items are no records. */
export function frontSheetForEdition(html: string, edition: PackEdition): string {
  const drawn = chartsForEdition(html, edition);
  return edition === 'large-print' ? markShortParagraphs(drawn) : drawn;
}
