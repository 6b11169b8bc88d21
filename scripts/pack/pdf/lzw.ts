const CLEAR = 256;
const END = 257;

/** Unpacks LZW data (ISO 32000-1, 7.4.4.2); `early` is 1 where codes grow one code early, as they do unless told. */
export function decodeLzw(data: Uint8Array, early: number): Uint8Array {
  const out: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let before: Uint8Array | undefined;
  let [bits, held, width] = [0, 0, 9];
  const clear = (): void => {
    table = Array.from({ length: 258 }, (_, code) => (code < 256 ? Uint8Array.of(code) : new Uint8Array()));
    before = undefined;
    width = 9;
  };
  clear();
  for (const byte of data) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = held >> bits;
    held &= (1 << bits) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      clear();
      continue;
    }
    const known = table[code];
    const word: Uint8Array | undefined = known ?? (before && joined(before, before[0] ?? 0));
    // A code that nothing stands for: the data are damaged from here on.
    if (word === undefined) break;
    out.push(word);
    if (before !== undefined && table.length < 4096) table.push(joined(before, word[0] ?? 0));
    before = word;
    const size = table.length + early;
    width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
  }
  return Buffer.concat(out);
}

function joined(word: Uint8Array, byte: number): Uint8Array {
  const longer = new Uint8Array(word.length + 1);
  longer.set(word);
  longer[word.length] = byte;
  return longer;
}
