import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** More than any page needs: a stream that unpacks to more is an attack or a mistake. */
const MOST = 512 * 1024 * 1024;

/**
 * Unpacks Flate data (ISO 32000-1, 7.4.4). What is cut short or damaged gives what stands before the damage, as it does
 * in other readers.
 */
export function inflateLoosely(data: Uint8Array): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: MOST });
  } catch {
    // Cut short, damaged, or without its two bytes of head.
  }
  const { Z_SYNC_FLUSH: finishFlush } = constants;
  for (const unpack of [
    () => inflateSync(data, { finishFlush, maxOutputLength: MOST }),
    () => inflateRawSync(data.subarray(2), { finishFlush, maxOutputLength: MOST }),
  ]) {
    try {
      return unpack();
    } catch {
      // The next way.
    }
  }
  return longestStart(data);
}

/** The unpacked bytes of the longest start of the data that can be unpacked. */
function longestStart(data: Uint8Array): Uint8Array {
  const { Z_SYNC_FLUSH: finishFlush } = constants;
  let [good, bad] = [0, data.length];
  let best: Uint8Array = new Uint8Array();
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      best = inflateSync(data.subarray(0, middle), { finishFlush, maxOutputLength: MOST });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return best;
}
