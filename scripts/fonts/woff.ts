import { inflateSync } from 'node:zlib';

/** The tables of a font by tag. */
export type FontTables = Map<string, Buffer>;

/** The TrueType tables of a WOFF 1.0 file (W3C Recommendation, section 5). */
export function unpackWoff(woff: Uint8Array): FontTables {
  const bytes = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables: FontTables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(12); i++) {
    const at = 44 + i * 20;
    const [offset, packed, length] = [
      bytes.readUInt32BE(at + 4),
      bytes.readUInt32BE(at + 8),
      bytes.readUInt32BE(at + 12),
    ];
    const data = bytes.subarray(offset, offset + packed);
    tables.set(bytes.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : data);
  }
  return tables;
}

/** Takes a TrueType font apart (OpenType 1.9, Organization of an OpenType Font). */
export function readTables(program: Uint8Array): FontTables {
  const bytes = Buffer.from(program.buffer, program.byteOffset, program.byteLength);
  const tables: FontTables = new Map();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    const offset = bytes.readUInt32BE(at + 8);
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12)));
  }
  return tables;
}
