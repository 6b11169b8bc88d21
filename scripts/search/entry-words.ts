import { isUnindexed } from '../../layouts/browser/search/little-words.ts';
import { zones } from '../../layouts/browser/search/published-index.ts';
import { tokensOf, wordsOf } from '../../layouts/browser/search/tokens.ts';
import type { SearchEntry } from './search-entry.ts';

/** A word of an entry, and where it stands: `at * 4 + zone`, as in the published index. */
export interface EntryWord {
  readonly word: string;
  readonly place: number;
}

/**
 * The words of an entry for the index. The browser takes queries and passages apart by the same code, so that a word is always the
 * same word and a place always the same place.
 */
export function entryWords({
  references,
  subject,
  blocks,
  context,
  belongs,
  packPage,
}: SearchEntry): readonly EntryWord[] {
  const cited = [...references, ...(packPage === undefined ? [] : [`page${packPage.toLowerCase()}`])];
  return [
    ...cited.map((word) => ({ word, place: zones.reference })),
    ...zoneWords(subject, zones.title),
    ...zoneWords(textOf(blocks), zones.text),
    ...zoneWords([context, ...belongs].filter((part) => part !== '').join('. '), zones.context),
  ];
}

/** How many words a title has. */
export function titleLength({ subject }: SearchEntry): number {
  return wordsOf(subject).filter(({ word }) => !isUnindexed(word)).length;
}

/** The text of an entry, a block a line. */
export function textOf(blocks: SearchEntry['blocks']): string {
  return blocks.map(({ text }) => text).join('\n');
}

function zoneWords(text: string, zone: number): readonly EntryWord[] {
  return tokensOf(text)
    .filter(({ word }) => !isUnindexed(word))
    .map(({ word, at }) => ({ word, place: at * 4 + zone }));
}
