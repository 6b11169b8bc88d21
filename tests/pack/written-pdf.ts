import { deflateSync } from 'node:zlib';
import { stream } from './raw-pdf.ts';

/* PDFs as programs write them that do not write one plain table of objects. */

/** A stream that is deflated, as nearly all are. */
export function deflated(entries: string, data: string | Uint8Array): string {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  return stream(`${entries}/Filter/FlateDecode`, deflateSync(bytes).toString('latin1'));
}

/** Objects without streams in an object stream, with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
export function compressedPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.5\n%\xb5\xed\xae\xfb\n';
  const rows: (readonly [number, number, number])[] = [[0, 0, 65_535]];
  const packed: { readonly number: number; readonly object: string }[] = [];
  const holder = objects.length + 1;
  objects.forEach((object, index) => {
    const number = index + 1;
    if (object.includes('endstream')) {
      rows[number] = [1, text.length, 0];
      text += `${number} 0 obj\n${object}\nendobj\n`;
    } else {
      rows[number] = [2, holder, packed.length];
      packed.push({ number, object });
    }
  });
  let body = '';
  const head = packed.map(({ number, object }) => {
    const at = body.length;
    body += `${object} `;
    return `${number} ${at}`;
  });
  const first = `${head.join(' ')} `;
  rows[holder] = [1, text.length, 0];
  text += `${holder} 0 obj\n${deflated(`/Type/ObjStm/N ${packed.length}/First ${first.length}`, first + body)}\nendobj\n`;
  const start = text.length;
  rows[holder + 1] = [1, start, 0];
  text += `${holder + 1} 0 obj\n${deflated(`/Type/XRef/Size ${rows.length}/W[1 3 2]/Root 1 0 R`, table(rows))}\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function table(rows: readonly (readonly [number, number, number])[]): Uint8Array {
  return Buffer.from(
    rows.flatMap(([kind, place, rest]) => [
      kind,
      (place >> 16) & 255,
      (place >> 8) & 255,
      place & 255,
      rest >> 8,
      rest & 255,
    ]),
  );
}

/** A file with a revision put behind it: these objects in place of those of the same numbers (7.5.6). */
export function revised(bytes: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0';
  const numbers = Object.keys(objects).map(Number);
  const sections = numbers.map((number) => {
    const at = text.length;
    text += `${number} 0 obj\n${objects[number] ?? 'null'}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = Math.max(...numbers, Number(/\/Size (\d+)/.exec(text)?.[1] ?? 0) - 1) + 1;
  const start = text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${sections.join('')}trailer\n<</Size ${size}/Root 1 0 R/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
