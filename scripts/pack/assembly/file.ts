import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Chunk } from './chunk.ts';

const OBJECTS_A_STREAM = 200;

/** Writes a PDF file: streams as they come, other objects in object streams, a cross-reference stream at the end. */
export class PdfFile {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  /** By object number: type, then offset or container, then index. */
  readonly #entries: { number: number; type: number; place: number; index: number }[] = [];
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
    this.#entries.push({ number, type: 1, place: this.#length, index: 0 });
    this.#push(Buffer.from(`${number} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`, 'latin1'));
    this.#push(data);
    this.#push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** Copies the finished objects of a part. */
  copy(chunk: Chunk): void {
    const { entries } = chunk;
    for (let i = 0; i < entries.length; i += 3) {
      const [number = 0, at = 0, container = 0] = [entries[i], entries[i + 1], entries[i + 2]];
      this.#entries.push(at < 0 ? { number, type: 2, place: container, index: -1 - at } : { number, type: 1, place: this.#length + at, index: 0 });
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
      this.#entries.push({ number, type: 2, place: container, index });
    });
    const data = deflateSync(Buffer.from(head + body, 'latin1'));
    this.stream(container, `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`, data);
  }

  /** Closes the file. Its identifier is a hash of its content (PDF/A-2 6.1.3), so the same every time. */
  finish(root: number, info: number): Uint8Array {
    this.#flush();
    const number = this.fresh();
    const start = this.#length;
    this.#entries.push({ number, type: 1, place: start, index: 0 });
    const hash = createHash('sha256');
    for (const piece of this.#pieces) hash.update(piece);
    const id = hash.digest('hex').slice(0, 32);
    const { index, rows } = crossReferences(this.#entries);
    const keys = `/Type/XRef/Size ${number + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]/W[1 4 2]/Index[${index}]`;
    this.stream(number, `${keys}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>`, deflateSync(rows));
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.#pieces);
  }
}

const WIDTH = 7;

/** Rows of a cross-reference stream (ISO 32000-1, 7.5.8), each the difference from the row above (PNG "up"). */
function crossReferences(entries: { number: number; type: number; place: number; index: number }[]): { index: string; rows: Uint8Array } {
  entries.sort((a, b) => a.number - b.number);
  const sections: [number, number][] = [[0, 1]];
  const rows = Buffer.alloc((entries.length + 1) * (WIDTH + 1));
  rows[0] = 2;
  rows.writeUInt16BE(0xffff, 6);
  const row = Buffer.alloc(WIDTH);
  const above = Buffer.from(rows.subarray(1, WIDTH + 1));
  let at = WIDTH + 1;
  for (const { number, type, place, index } of entries) {
    const section = sections.at(-1);
    if (section && section[0] + section[1] === number) section[1]++;
    else sections.push([number, 1]);
    row[0] = type;
    row.writeUInt32BE(place, 1);
    row.writeUInt16BE(index, 5);
    rows[at++] = 2;
    for (let i = 0; i < WIDTH; i++) rows[at++] = ((row[i] ?? 0) - (above[i] ?? 0)) & 0xff;
    row.copy(above);
  }
  return { index: sections.flat().join(' '), rows };
}
