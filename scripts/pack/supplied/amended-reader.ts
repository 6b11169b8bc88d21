import { PdfStream, Ref } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import { PdfReader } from '../pdf/reader.ts';

/** Entries of forms and pictures that lead out of what is shown: editing data, layers, structure, other files. */
const ASIDE = new Set([
  'PieceInfo',
  'LastModified',
  'Metadata',
  'OC',
  'OPI',
  'Alternates',
  'AF',
  'Measure',
  'PtData',
  'Ref',
]);
/** Object numbers from here on are those of objects that are added. */
const ADDED = 2 ** 31;

/**
 * A supplied file as it goes into the pack: some of its objects in another form, and others added. Once sealed, it gives
 * streams without what is not for showing them, and no layers.
 */
export class AmendedReader extends PdfReader {
  override readonly trailer: Dict;
  readonly #source: PdfReader;
  readonly #amended = new Map<number, PdfValue>();
  #last = ADDED;
  #isSealed = false;

  constructor(source: PdfReader) {
    super();
    this.#source = source;
    this.trailer = source.trailer;
  }

  override object(number: number): PdfValue {
    const amended = this.#amended.get(number);
    if (amended !== undefined) return amended;
    if (!this.#isSealed) return this.#source.object(number);
    const value = bare(this.#source.object(number));
    this.#amended.set(number, value);
    return value;
  }

  /** From now on objects are given as they go into the pack. */
  seal(): void {
    this.#isSealed = true;
    for (const [number, value] of this.#amended) this.#amended.set(number, bare(value));
  }

  replace(number: number, value: PdfValue): void {
    this.#amended.set(number, value);
  }

  add(value: PdfValue): Ref {
    this.#last += 1;
    this.#amended.set(this.#last, value);
    return new Ref(this.#last);
  }
}

/** A stream without what is not for showing it; layers go altogether. */
function bare(value: PdfValue): PdfValue {
  if (value instanceof PdfStream) {
    const isFile = value.dict.has('F') && !value.dict.has('BitsPerComponent');
    const kept = [...value.dict].filter(([key]) => !ASIDE.has(key));
    return new PdfStream(new Map(kept), isFile ? new Uint8Array() : value.data);
  }
  const type = value instanceof Map ? value.get('Type') : undefined;
  return type === '/OCG' || type === '/OCMD' || type === '/Page' || type === '/StructElem' ? null : value;
}
