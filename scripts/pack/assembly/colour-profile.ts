/** sRGB as a matrix profile (ICC.1:2010): the output intent that device colours need in PDF/A (PDF/A-2 6.2.4.3). */
export function srgbProfile(): Buffer {
  const fixed = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(Math.round(value * 65536));
    return bytes;
  };
  const type = (name: string, ...rest: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from(name, 'latin1'), Buffer.alloc(4), ...rest]);
  const xyz = (x: number, y: number, z: number): Buffer => type('XYZ ', fixed(x), fixed(y), fixed(z));
  const curve = type(
    'para',
    Buffer.from([0, 3, 0, 0]),
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
  );
  const tags: [string, Buffer][] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return layOut(tags);
}

/** A multi-localised text (ICC.1:2010, 10.13) with one English record. */
function words(text: string): Buffer {
  const head = Buffer.alloc(28);
  head.write('mluc', 0, 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enGB', 16, 'latin1');
  head.writeUInt32BE(text.length * 2, 20);
  head.writeUInt32BE(28, 24);
  return Buffer.concat([head, Buffer.from(text, 'utf16le').swap16()]);
}

function layOut(tags: readonly [string, Buffer][]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const placed = new Map<Buffer, number>();
  const pieces: Buffer[] = [];
  let at = 128 + table.length;
  tags.forEach(([tag, data], i) => {
    if (!placed.has(data)) {
      placed.set(data, at);
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      pieces.push(padded);
      at += padded.length;
    }
    table.write(tag, 4 + i * 12, 'latin1');
    table.writeUInt32BE(placed.get(data) ?? 0, 8 + i * 12);
    table.writeUInt32BE(data.length, 12 + i * 12);
  });
  return Buffer.concat([header(at), table, ...pieces]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2025, 1, 1].forEach((value, i) => bytes.writeUInt16BE(value, 24 + i * 2));
  bytes.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((value, i) => bytes.writeInt32BE(Math.round(value * 65536), 68 + i * 4));
  return bytes;
}
