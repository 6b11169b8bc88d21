import type { BodyRecord } from '../record/record.ts';
import { expansionsIn } from '../rules/words/abbreviations.ts';
import type { Expansion } from '../rules/words/abbreviations.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';

/** Abbreviations that the body's papers and minutes expand themselves, each meaning once, in the order of their letters. */
export function paperAbbreviations(
  record: BodyRecord,
  { documents, minuteBlocks, pages }: RenderedRecord,
): readonly Pick<Expansion, 'short' | 'long'>[] {
  const texts = [
    ...[...record.documentById.keys()].map((id) => documents.get(id)),
    ...record.minutes.flatMap(({ key, blocks }) => blocks.map((_, index) => minuteBlocks.get(`${key}/${index}`))),
    ...record.pages.map(({ id }) => pages.get(id)),
  ];
  const found = new Map<string, Pick<Expansion, 'short' | 'long'>>();
  for (const text of texts) {
    for (const { short, long } of expansionsIn({ words: text?.plainText ?? '' }))
      found.set(`${short} ${long.toLowerCase()}`, { short, long });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, expansion]) => expansion);
}
