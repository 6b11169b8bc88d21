import { BrowserDrawer } from '../proof/browser-drawer.ts';
import { readSupplied } from '../supplied/read-supplied.ts';
import { Recogniser } from './recogniser.ts';

/** Dots an inch that letters are best read at, and dots of a side at most, for large plans. */
const DOTS_PER_INCH = 300;
const MOST_DOTS = 6_000;

/** What a machine read off a scan. */
export interface ReadScan {
  /** Words by page; none for pages that have words of their own. */
  readonly texts: readonly string[];
  /** How many pages were read. */
  readonly read: number;
}

/**
 * Reads the words off those pages of a PDF that are pictures. Throws RefusedPdf for a file that cannot be bound and
 * NoLanguageDataError. `onPage` is told of each page before it is read, from 1.
 */
export async function readScan(
  bytes: Uint8Array,
  language: string,
  onPage: (page: number, of: number) => void = () => undefined,
): Promise<ReadScan> {
  const { pages } = readSupplied(bytes);
  using recogniser = await Recogniser.open(language);
  await using drawer = await BrowserDrawer.open();
  const texts: string[] = [];
  let read = 0;
  for (const [index, { box, hasText, hasAnything }] of pages.entries()) {
    texts[index] = '';
    if (hasText || !hasAnything) continue;
    onPage(index + 1, pages.length);
    const inches = Math.max(box[2] - box[0], box[3] - box[1]) / 72;
    const dots = Math.min(MOST_DOTS, Math.round(inches * DOTS_PER_INCH));
    const picture = await drawer.draw(bytes, index + 1, dots);
    if (!picture) continue;
    texts[index] = recogniser.read(picture, dots / inches);
    read++;
  }
  return { texts, read };
}
