import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Chunk } from './chunk.ts';
import { CrossReferences, ROW_LENGTH, ROW_WIDTHS } from './cross-references.ts';

const OBJECTS_A_STREAM = 200;

/** Writes a PDF file: streams as they come, other objects in object streams, a cross-reference stream at the end. */
export class PdfFile {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  readonly #entries = new CrossReferences();
  #waiting: { number: number; text: string }[] = [];
  #last: number;

  /** Numbers up to `last` belong to the chunks. */
  constructor(last: number) {
    this.#last = last;
    this.#push(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  fresh(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Writes an object under a number of its own and gives the number. */
  add(text: string): number {
    const number = this.fresh();
    this.object(number, text);
    return number;
  }

  object(number: number, text: string): void {
    this.#waiting.push({ number, text });
    if (this.#waiting.length === OBJECTS_A_STREAM) this.#flush();
  }

  addStream(entries: string, data: Uint8Array): number {
    const number = this.fresh();
    this.stream(number, entries, data);
    return number;
  }

  /** A stream object; `entries` is its dictionary without brackets and Length. */
  stream(number: number, entries: string, data: Uint8Array): void {
    this.#entries.at(number, this.#length);
    this.#push(Buffer.from(`${number} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`, 'latin1'));
    this.#push(data);
    this.#push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Copies the finished objects of a part. */
  copy(chunk: Chunk): void {
    const { entries } = chunk;
    for (let i = 0; i < entries.length; i += 3) {
      const [number = 0, at = 0, container = 0] = [entries[i], entries[i + 1], entries[i + 2]];
      if (at < 0) this.#entries.within(number, container, -1 - at);
      else this.#entries.at(number, this.#length + at);
    }
    this.#push(chunk.bytes);
  }

  #push(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const objects = this.#waiting;
    this.#waiting = [];
    const container = this.fresh();
    let head = '';
    let body = '';
    objects.forEach(({ number, text }, index) => {
      head += `${number} ${body.length} `;
      body += `${text}\n`;
      this.#entries.within(number, container, index);
    });
    const data = deflateSync(Buffer.from(head + body, 'latin1'));
    this.stream(container, `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`, data);
  }

  /** Closes the file. Its identifier is a hash of its content (PDF/A-2 6.1.3), so the same every time. */
  finish(root: number, info: number): Uint8Array {
    this.#flush();
    const number = this.fresh();
    const start = this.#length;
    this.#entries.at(number, start);
    const hash = createHash('sha256');
    for (const piece of this.#pieces) hash.update(piece);
    const id = hash.digest('hex').slice(0, 32);
    const { index, rows } = this.#entries.rows();
    const keys = `/Type/XRef/Size ${number + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]/W[${ROW_WIDTHS.join(' ')}]/Index[${index}]`;
    this.stream(number, `${keys}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ROW_LENGTH}>>`, deflateSync(rows));
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.#pieces);
  }
}
