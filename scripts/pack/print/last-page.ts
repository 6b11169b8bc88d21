import { PdfStream } from '../pdf/objects.ts';
import { PrintReader, inflated } from '../pdf/reader.ts';

/** The end of a print. */
export interface LastPage {
  /** How many pages there are. */
  readonly pages: number;
  /** How many lines of words the last one has; a picture counts as a page of them. */
  readonly lines: number;
}

/** Lines that a page has room for, at least. */
const FULL = 30;

/** How many pages a print of Chromium has: the largest count of its page tree, without the rest being read. */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return Math.max(0, ...[...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/gu)].map(([, count]) => Number(count)));
}

/** Reads the last page of what Chromium printed: each line of words is set at a height of its own. */
export function lastPage(pdf: Uint8Array): LastPage {
  const reader = new PrintReader(pdf);
  const pages = reader.pages();
  const contents = pages.at(-1)?.dict.get('Contents') ?? null;
  const content = (Array.isArray(contents) ? contents : [contents])
    .map((value) => reader.resolve(value))
    .map((stream) => (stream instanceof PdfStream ? Buffer.from(inflated(stream)).toString('latin1') : ''))
    .join('\n');
  if (/\bDo\b/u.test(content)) return { pages: pages.length, lines: FULL };
  const heights = [...content.matchAll(/ (-?[\d.]+) Tm$/gmu)].map(([, height]) => Math.round(Number(height)));
  return { pages: pages.length, lines: new Set(heights).size };
}
