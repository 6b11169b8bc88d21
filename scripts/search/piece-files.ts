import { gzipSync } from 'node:zlib';
import { writePostings } from '../../layouts/browser/search/postings.ts';
import type { Postings } from '../../layouts/browser/search/postings.ts';
import type { PieceFacets, PieceFacts, ShownEntry } from '../../layouts/browser/search/published-index.ts';
import { compareText } from '../sources/compare-text.ts';
import { entryWords, titleLength } from './entry-words.ts';
import { pagefindWords } from './pagefind-words.ts';
import type { SearchEntry } from './search-entry.ts';

/** A meeting as the index names it. */
export type IndexedMeeting = readonly [id: string, date: string, title: string];

/** What a piece is made of: everything that its files depend on. */
export interface PieceSource {
  /** `2025/26`; empty for what belongs to no year. */
  readonly year: string;
  readonly meetings: readonly IndexedMeeting[];
  readonly entries: readonly SearchEntry[];
}

/** The files of a piece, and its words with the number of entries that have them. */
export interface PieceFiles {
  readonly files: readonly (readonly [name: string, content: Uint8Array])[];
  readonly words: readonly (readonly [word: string, entries: number])[];
}

/** Files of words and texts are about so large before they are packed: small enough to fetch one for one word. */
const wordsSize = 8_000;
const textsSize = 6_000;

/** Makes the files of a piece. The same entries give the same files. */
export async function pieceFiles(source: PieceSource): Promise<PieceFiles> {
  const { entries } = source;
  const words = await sortedPostings(entries);
  const chunks = cut(words, wordsSize, ([, { places }]) => 2 + places.length * 2 + places.flat().length);
  const texts = cut(entries.map(shown), textsSize, ({ blocks }) =>
    blocks.reduce((sum, [, text]) => sum + text.length, 80),
  );
  const facts: PieceFacts = {
    meetings: source.meetings,
    ...runsOf(source),
    titles: entries.map(titleLength),
    things: thingsOf(entries),
    words: chunks.map((chunk) => chunk[0]?.[0] ?? ''),
    texts: firstOfEach(texts),
  };
  return {
    files: [
      ['facts.bin', packedJson(facts)],
      ['facets.bin', packedJson(facetsOf(entries))],
      ...chunks.map((chunk, index) => [`words-${index}.bin`, packed(writePostings(chunk))] as const),
      ...texts.map((text, index) => [`texts-${index}.bin`, packedJson(text)] as const),
    ],
    words: words.map(([word, postings]) => [word, postings.entries.length]),
  };
}

async function sortedPostings(entries: readonly SearchEntry[]): Promise<readonly (readonly [string, Postings])[]> {
  const own = entries.map(entryWords);
  const found = await pagefindWords(own.map((words) => words.map(({ word }) => word)));
  return [...found]
    .map(([word, pages]): readonly [string, Postings] => [
      word,
      {
        entries: pages.map(({ text }) => text),
        places: pages.map(({ text, places }) =>
          [...new Set(places.map((place) => own[text]?.[place]?.place ?? 0))].sort((a, b) => a - b),
        ),
      },
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function shown({ title, page, anchor, context, packPage, blocks }: SearchEntry): ShownEntry {
  return {
    title,
    address: anchor === '' ? page : `${page}#${anchor}`,
    context,
    page: packPage,
    blocks: blocks.map((block) => [block.anchor, block.text]),
  };
}

function runsOf({ entries, meetings }: PieceSource): Pick<PieceFacts, 'runs' | 'kinds'> {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const places = new Map(meetings.map(([id], index) => [id, index]));
  const runs: [number, number, number][] = [];
  for (const { meetingId, kind } of entries) {
    const meeting = places.get(meetingId ?? '') ?? -1;
    const last = runs.at(-1);
    if (last?.[1] === meeting && last[2] === kinds.indexOf(kind)) last[0] += 1;
    else runs.push([1, meeting, kinds.indexOf(kind)]);
  }
  return { runs, kinds };
}

/** What may come again in another piece is named; what is only here needs no name. */
function thingsOf(entries: readonly SearchEntry[]): PieceFacts['things'] {
  const having = entries.flatMap(({ thing, kind }, index) => (thing === undefined ? [] : [{ thing, kind, index }]));
  return [...Map.groupBy(having, ({ thing }) => thing)].flatMap(([thing, own]) => {
    const everywhere = own.some(({ kind }) => kind === 'Agenda item');
    const entries = own.map(({ index }) => index);
    return everywhere || own.length > 1 ? [[everywhere ? thing : '', ...entries] as const] : [];
  });
}

function facetsOf(entries: readonly SearchEntry[]): PieceFacets {
  const gather = (values: (entry: SearchEntry) => readonly string[]): Record<string, readonly number[]> => {
    const pairs = entries.flatMap((entry, index) => values(entry).map((value) => ({ value, index })));
    const groups = [...Map.groupBy(pairs, ({ value }) => value)].sort(([a], [b]) => compareText(a, b));
    return Object.fromEntries(groups.map(([value, own]) => [value, own.map(({ index }) => index)]));
  };
  return { topics: gather(({ topics }) => topics), people: gather(({ people }) => people) };
}

/** Cuts a list into stretches of about a size; one thing that is larger stands alone. */
function cut<T>(list: readonly T[], size: number, sizeOf: (one: T) => number): readonly (readonly T[])[] {
  const stretches: T[][] = [];
  let filled = Infinity;
  for (const one of list) {
    const own = sizeOf(one);
    if (filled + own > size) {
      stretches.push([]);
      filled = 0;
    }
    stretches.at(-1)?.push(one);
    filled += own;
  }
  return stretches;
}

function firstOfEach(stretches: readonly (readonly unknown[])[]): readonly number[] {
  let first = 0;
  return stretches.map(({ length }) => (first += length) - length);
}

/** Packed JSON. */
export function packedJson(value: unknown): Uint8Array {
  return packed(new TextEncoder().encode(JSON.stringify(value)));
}

/** The header of gzip names the system that wrote it; the tenth byte is set to "unknown" so that it does not. */
export function packed(bytes: Uint8Array): Uint8Array {
  const zipped = new Uint8Array(gzipSync(bytes, { level: 9 }));
  zipped[9] = 255;
  return zipped;
}
