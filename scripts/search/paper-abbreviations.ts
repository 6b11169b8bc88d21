import { expansionsIn } from '../rules/words/abbreviations.ts';
import type { Expansion } from '../rules/words/abbreviations.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';

/** Abbreviations that the body's papers and minutes expand themselves, each meaning once, in the order of their letters. */
export function paperAbbreviations({
  documents,
  minuteBlocks,
  clauses,
  pages,
}: RenderedRecord): readonly Pick<Expansion, 'short' | 'long'>[] {
  const found = new Map<string, Pick<Expansion, 'short' | 'long'>>();
  for (const texts of [documents, minuteBlocks, clauses, pages]) {
    for (const { plainText } of texts.values()) {
      for (const { short, long } of expansionsIn({ words: plainText }))
        found.set(`${short} ${long.toLowerCase()}`, { short, long });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, expansion]) => expansion);
}
