import type { Block } from './blocks.ts';

/** Tells whether a stretch holds none of some ends; they are looked for when first asked. Offsets in rising order. */
export function isWithin(find: () => readonly number[]): (from: number, to: number) => boolean {
  let ends: readonly number[] | undefined;
  return (from, to) => {
    ends ??= find();
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return (ends[low] ?? Number.POSITIVE_INFINITY) >= to;
  };
}

/** Where the cells of a CSV file end: at commas, semicolons and line ends that no quotation marks hold. */
export function cellEnds(csv: string): readonly number[] {
  const ends: number[] = [];
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const sign = csv.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\n')) ends.push(at);
  }
  return ends;
}

/** Where the paragraphs of a plain text end. */
export function paragraphEnds(text: string): readonly number[] {
  return [...text.matchAll(/\n[^\S\n]*\n/gu)].map(({ index }) => index);
}

/** Where the paragraphs, headings, entries of lists and rows of a Markdown text end, and the cells of its rows. */
export function blockEnds(text: string, blocks: readonly Block[]): readonly number[] {
  const bars = blocks.flatMap(({ kind, words, offset }) =>
    kind === 'row' ? [...words.matchAll(/\|/gu)].map(({ index }) => offset + index) : [],
  );
  return [...paragraphEnds(text), ...blocks.map(({ offset }) => offset - 1), ...bars].sort((a, b) => a - b);
}
