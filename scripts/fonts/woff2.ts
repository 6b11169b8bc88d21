import { brotliDecompressSync } from 'node:zlib';

/** The tags that a WOFF 2.0 file writes as a number (W3C Recommendation, 4.1), as far as the last that is looked for. */
const knownTags = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];
const headerLength = 48;

/** The cmap table of a WOFF 2.0 file; undefined where it has none. All tables are in one stream, one after the other. */
export function cmapOfWoff2(woff2: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(woff2.buffer, woff2.byteOffset, woff2.byteLength);
  let at = headerLength;
  const number = (): number => {
    let value = 0;
    for (let more = true; more;) {
      const byte = bytes.readUInt8(at++);
      value = value * 128 + (byte & 127);
      more = byte > 127;
    }
    return value;
  };
  let offset = 0;
  let found: { readonly offset: number; readonly length: number } | undefined;
  for (let table = 0; table < bytes.readUInt16BE(12); table++) {
    const flags = bytes.readUInt8(at++);
    const known = flags & 63;
    if (known === 63) at += 4;
    const tag = known === 63 ? bytes.toString('latin1', at - 4, at) : knownTags[known];
    const length = number();
    // Outlines are packed unless they say 3, all other tables only where they say something.
    const isPacked = tag === 'glyf' || tag === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const stored = isPacked ? number() : length;
    if (tag === 'cmap') found = { offset, length };
    offset += stored;
  }
  if (found === undefined) return undefined;
  const tables = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  return tables.subarray(found.offset, found.offset + found.length);
}
