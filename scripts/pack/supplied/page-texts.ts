import type { Part, PartBody } from '../part.ts';
import { plainFile } from './plain-file.ts';
import { textOfPdf } from './supplied-text.ts';
import { inThread } from './supplied-thread.ts';

/** Pages that are read at once; more are read in ranges, side by side, so that memory does not grow with them. */
const RANGE = 120;
/** Ranges of one file at most: each has a copy of it. */
const MOST_RANGES = 8;

/** The words of a bound part, page by page. None where a page cannot be read. */
export async function pageTexts(bound: { readonly part: Part; readonly body: PartBody }): Promise<readonly string[]> {
  const { length } = bound.part.pages;
  const count = Math.min(MOST_RANGES, Math.ceil(length / RANGE));
  if (count < 2) return textOfPdf(plainFile(bound));
  const size = Math.ceil(length / count);
  const ranges = Array.from({ length: count }, (_, range) => ({ from: range * size, to: (range + 1) * size }));
  const texts = await Promise.all(ranges.map((range) => inThread({ kind: 'texts', file: plainFile(bound, range) })));
  return texts.flat();
}
