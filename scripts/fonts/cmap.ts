/** Glyph by character, from the best subtable that a font has (OpenType 1.9, cmap): format 12 reaches beyond U+FFFF, format 4 does not. */
export function readCmap(cmap: Buffer): ReadonlyMap<number, number> {
  const subtables = Array.from({ length: cmap.length < 4 ? 0 : cmap.readUInt16BE(2) }, (_, i) =>
    cmap.readUInt32BE(8 + i * 8),
  );
  const whole = subtables.find((at) => cmap.readUInt16BE(at) === 12);
  const plain = subtables.find((at) => cmap.readUInt16BE(at) === 4);
  if (whole !== undefined) return readGroups(cmap, whole);
  return plain === undefined ? new Map() : readSegments(cmap, plain);
}

function readGroups(cmap: Buffer, at: number): Map<number, number> {
  const map = new Map<number, number>();
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
    const [start, end, glyph] = [0, 4, 8].map((offset) => cmap.readUInt32BE(at + 16 + group * 12 + offset));
    for (let code = start ?? 1; code <= (end ?? 0); code++) map.set(code, (glyph ?? 0) + code - (start ?? 0));
  }
  return map;
}

function readSegments(cmap: Buffer, at: number): Map<number, number> {
  const map = new Map<number, number>();
  const segments = cmap.readUInt16BE(at + 6) / 2;
  for (let segment = 0; segment < segments; segment++) readSegment(cmap, { at, segments, segment }, map);
  return map;
}

function readSegment(
  cmap: Buffer,
  { at, segments, segment }: { readonly at: number; readonly segments: number; readonly segment: number },
  map: Map<number, number>,
): void {
  const end = cmap.readUInt16BE(at + 14 + segment * 2);
  const start = cmap.readUInt16BE(at + 16 + (segments + segment) * 2);
  const delta = cmap.readInt16BE(at + 16 + (segments * 2 + segment) * 2);
  const rangeAt = at + 16 + (segments * 3 + segment) * 2;
  const range = cmap.readUInt16BE(rangeAt);
  for (let code = start; code <= end && code < 0xffff; code++) {
    const found = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + (code - start) * 2);
    if (range === 0 || found !== 0) map.set(code, (found + delta) & 0xffff);
  }
}
