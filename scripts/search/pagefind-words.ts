import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';

/** The indexer reported faults, which it never throws itself. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';

  constructor(step: string, errors: readonly string[]) {
    super(`The search index could not be made (${step}): ${errors.join('; ')}`);
  }
}

/** Where a word stands: texts by number in rising order, and for each its places among the words of the text. */
export type WordPlaces = ReadonlyMap<string, readonly { readonly text: number; readonly places: readonly number[] }[]>;

/** What every packed file of Pagefind starts with, before its CBOR. */
const signature = 'pagefind_dcd'.length;

/** A word that no text has, and that tells which of Pagefind's pages is which text. */
const marker = (text: number): string => `pagemarker${text}`;
const isMarker = /^pagemarker\d*$/u;

/** Pagefind ends a paragraph in a full stop and takes the word before it apart: it gets one that nobody asks for. */
const last = 'pagemarker';

/**
 * Has Pagefind index texts that are given as words. The language is unknown to it, so that it keeps each word as it is, without
 * cutting endings. Throws a SearchIndexError for whatever Pagefind returns in `errors`, and where its files are not of the form that
 * version 1.5 writes.
 */
export async function pagefindWords(texts: readonly (readonly string[])[]): Promise<WordPlaces> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (index === undefined || errors.length > 0) throw new SearchIndexError('starting', errors);
    for (const [text, words] of texts.entries()) {
      const content = `<html><body data-pagefind-body><p>${[marker(text), ...words, last].join(' ')}</p></body></html>`;
      const added = await index.addHTMLFile({ url: `/${text}/`, content });
      if (added.errors.length > 0) throw new SearchIndexError(`text ${text}`, added.errors);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new SearchIndexError('writing', made.errors);
    const chunks = made.files.filter(({ path }) => path.endsWith('.pf_index'));
    return checked(wordPlaces(chunks.map(({ content }) => content)), texts);
  } finally {
    await close();
  }
}

/** `[[[word, [[page, [place, ...]], ...]], ...]]`: pages and places by how far they are from the one before, weights as negative numbers. */
function wordPlaces(chunks: readonly Uint8Array[]): WordPlaces {
  const rows = chunks.flatMap((chunk) => {
    const [words] = list(decode(new Uint8Array(gunzipSync(chunk)).subarray(signature)));
    return list(words).map((row) => {
      const [word, pages] = list(row);
      return { word: String(word), pages: pagesOf(list(pages)) };
    });
  });
  const textOfPage = new Map(
    rows
      .filter(({ word }) => isMarker.test(word) && word !== last)
      .map(({ word, pages }) => [pages[0]?.page, Number(word.slice(10))]),
  );
  return new Map(
    rows
      .filter(({ word }) => !isMarker.test(word))
      .map(({ word, pages }) => [
        word,
        pages
          .map(({ page, places }) => ({ text: textOfPage.get(page) ?? -1, places: places.map((place) => place - 1) }))
          .sort((a, b) => a.text - b.text),
      ]),
  );
}

function pagesOf(packed: readonly unknown[]): readonly { readonly page: number; readonly places: readonly number[] }[] {
  let page = 0;
  return packed.map((one) => {
    const [step, steps] = list(one);
    page += Number(step);
    let place = 0;
    const places: number[] = [];
    for (const value of list(steps)) {
      // A negative number tells the weight of what follows, whose first place counts from the start.
      if (Number(value) < 0) place = 0;
      else places.push((place += Number(value)));
    }
    return { page, places };
  });
}

/** Everything that went in must have come out, as it was: the form of Pagefind's files is its own affair and may change. */
function checked(found: WordPlaces, texts: readonly (readonly string[])[]): WordPlaces {
  let count = 0;
  for (const [word, pages] of found) {
    for (const { text, places } of pages) {
      count += places.length;
      if (!places.every((place) => texts[text]?.[place] === word))
        throw new SearchIndexError('reading', [`the places of "${word}" are not of the form that Pagefind 1.5 writes`]);
    }
  }
  const expected = texts.reduce((sum, words) => sum + words.length, 0);
  if (count !== expected) throw new SearchIndexError('reading', [`${expected} words went in, ${count} came out`]);
  return found;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new SearchIndexError('reading', ['its files are not of the form that Pagefind 1.5 writes']);
  return value;
}
