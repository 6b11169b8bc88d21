import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Chunk } from './chunk.ts';
import { ROW_LENGTH, ROW_WIDTHS, crossReferences } from './cross-references.ts';
import { ObjectWriter } from './object-writer.ts';

/** Writes a PDF file: its objects, and a cross-reference stream at the end. */
export class PdfFile {
  readonly #writer: ObjectWriter;
  /** Chunks, with the offset at which each was copied. */
  readonly #copied: { readonly entries: Int32Array; readonly offset: number }[] = [];

  /** Numbers up to `last` belong to the chunks. */
  constructor(last: number) {
    this.#writer = new ObjectWriter({ base: 0, last });
    this.#writer.push(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  fresh(): number {
    return this.#writer.fresh();
  }

  /** Writes an object under a number of its own and gives the number. */
  add(text: string): number {
    const number = this.fresh();
    this.object(number, text);
    return number;
  }

  object(number: number, text: string): void {
    this.#writer.object(number, text);
  }

  addStream(entries: string, data: Uint8Array): number {
    const number = this.fresh();
    this.stream(number, entries, data);
    return number;
  }

  /** A stream object; `entries` is its dictionary without brackets and Length. */
  stream(number: number, entries: string, data: Uint8Array): void {
    this.#writer.stream(number, entries, data);
  }

  /** Copies the finished objects of a part. */
  copy({ entries, bytes }: Chunk): void {
    this.#copied.push({ entries, offset: this.#writer.length });
    this.#writer.push(bytes);
  }

  /** Closes the file. Its identifier is a hash of its content (PDF/A-2 6.1.3), so the same every time. */
  finish(root: number, info: number): Uint8Array {
    const writer = this.#writer;
    writer.flush();
    const hash = createHash('sha256');
    for (const piece of writer.pieces()) hash.update(piece);
    const id = hash.digest('hex').slice(0, 32);
    const number = this.fresh();
    const start = writer.length;
    const own = Int32Array.of(number, start, 0);
    const { index, rows } = crossReferences([
      ...this.#copied,
      { entries: writer.entries(), offset: 0 },
      { entries: own, offset: 0 },
    ]);
    const keys = `/Type/XRef/Size ${number + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]/W[${ROW_WIDTHS.join(' ')}]/Index[${index}]`;
    writer.stream(
      number,
      `${keys}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ROW_LENGTH}>>`,
      deflateSync(rows),
    );
    writer.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return writer.bytes();
  }
}
