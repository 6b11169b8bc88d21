import { filtersOf } from '../pdf/filters.ts';
import { PdfStream, Ref, isName } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { AmendedReader } from './amended-reader.ts';
import type { ReadSupplied } from './read-supplied.ts';

/** Names in resources that PDF/A-2 allows only under conditions that are not checked here: colours of print, odd filters, PostScript. */
const CONDITIONAL = new Set(
  '/DeviceCMYK /Separation /DeviceN /Lab /CMYK /PS /JPXDecode /LZWDecode /Crypt /JBIG2Decode /Optional'.split(' '),
);
/** Keys of the same kind. */
const KEYS = new Set([
  'TR',
  'TR2',
  'HTP',
  'HT',
  'HTO',
  'BG',
  'UCR',
  'Alternates',
  'OPI',
  'Interpolate',
  'SMask',
  'Intent',
  'BM',
  'RI',
]);

/** What of a file's pictures, colours and states keeps its part from PDF/A-2 (6.2); undefined where nothing does. */
export function resourceFault({ walked, amended, pages }: ReadSupplied): string | undefined {
  if (walked.odd.size > 0) return 'its colours or operators cannot be checked here';
  const looking = new Looking(amended);
  const shown = pages.flatMap(({ form, annotations }) => [
    form,
    ...annotations.drawn.map(({ appearance }) => appearance),
  ]);
  const isPlain =
    shown.every((ref) => looking.isPlain(ref)) && pages.every(({ group }) => !group || looking.isPlain(group));
  return isPlain ? undefined : 'its colours or pictures cannot be checked here';
}

class Looking {
  readonly #reader: AmendedReader;
  readonly #seen = new Set<number>();

  constructor(reader: AmendedReader) {
    this.#reader = reader;
  }

  isPlain(value: PdfValue): boolean {
    if (value instanceof Ref) {
      if (this.#seen.has(value.number)) return true;
      this.#seen.add(value.number);
      return this.isPlain(this.#reader.object(value.number));
    }
    if (isName(value)) return !CONDITIONAL.has(value);
    if (Array.isArray(value)) return value.every((item) => this.isPlain(item));
    if (value instanceof PdfStream) {
      const filters = filtersOf(value.dict, this.#reader);
      return filters.every((filter) => !CONDITIONAL.has(filter)) && this.#entries(value.dict);
    }
    return value instanceof Map ? this.#entries(value) : true;
  }

  #entries(entries: Dict): boolean {
    return [...entries].every(
      ([key, entry]) => (!KEYS.has(key) || entry === false || isHarmless(key, entry)) && this.isPlain(entry),
    );
  }
}

/** States that change nothing. */
function isHarmless(key: string, value: PdfValue): boolean {
  return (key === 'SMask' && value === '/None') || (key === 'BM' && (value === '/Normal' || value === '/Compatible'));
}
