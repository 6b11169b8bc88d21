/** Where the files of the index come from: the web, a folder, or the scripts of the offline edition. Throws where there is no such file. */
export interface IndexStore {
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** `directory.json`: what there is. All other files are named by what is in them. */
export interface Directory {
  readonly version: 1;
  readonly entries: number;
  /** Newest first. */
  readonly pieces: readonly PieceName[];
  /** The list of words in parts: what the words of a part begin with, and its file. */
  readonly words: readonly (readonly [start: string, file: string])[];
  readonly synonyms: string;
  readonly oldest: string;
  readonly newest: string;
}

/** A part of the record that is indexed by itself: a municipal year. */
export interface PieceName {
  readonly folder: string;
  /** `2025/26`; empty for pages that belong to no year. */
  readonly year: string;
  readonly entries: number;
}

/** `facts.bin` of a piece: what is known of its entries without their words. Entries have numbers from 0 on, in the order of the record. */
export interface PieceFacts {
  readonly meetings: readonly (readonly [id: string, date: string, title: string])[];
  readonly kinds: readonly string[];
  /** Entries in a row that share a meeting (-1 for none) and a kind. */
  readonly runs: readonly (readonly [entries: number, meeting: number, kind: number])[];
  /** How many words the title of each entry has. */
  readonly titles: readonly number[];
  /** Entries that are one thing, by what it is; where it is one only in this piece, what it is stays empty. */
  readonly things: readonly (readonly [thing: string, ...entries: number[]])[];
  /** The first word of each file of words. */
  readonly words: readonly string[];
  /** The first entry of each file of texts. */
  readonly texts: readonly number[];
}

/** What is shown of an entry. */
export interface ShownEntry {
  readonly title: string;
  readonly address: string;
  readonly context: string;
  readonly page: string | undefined;
  /** Paragraphs, rows, clauses: the anchor that leads nearest to each, and its words. */
  readonly blocks: readonly (readonly [anchor: string, text: string])[];
}

/** `facets.bin` of a piece: who and what its entries are about, by entry. */
export interface PieceFacets {
  readonly topics: Readonly<Record<string, readonly number[]>>;
  readonly people: Readonly<Record<string, readonly number[]>>;
}

/** Parts of an entry, in the order in which they say what it is about. */
export const zones = { reference: 0, title: 1, text: 2, context: 3 } as const;

/** A group of words that mean the same to the body, and how much a word counts that stands for another. */
export interface SynonymGroup {
  readonly weight: number;
  readonly words: readonly string[];
}

/** Unpacks a file of the index; a host that has unpacked it on the way has done the work. */
export async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a packed JSON file of the index, which this site has written itself. */
export async function readJson(store: IndexStore, path: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await unpacked(await store.read(path)))) as unknown;
}
