import type { Part } from '../part.ts';

const SLOT = 16_384;
/** Some readers give up beyond this object number. */
const HIGHEST = 2 ** 21;

/**
 * A range of object numbers for each part. Ranges go by the part's place in the pack, so that a finished part
 * stays as it is when another one changes: only those that need more than one range get another, behind all.
 */
export function slots(parts: readonly Pick<Part, 'room'>[]): number[] {
  const slot = slotSize(parts.length);
  let behind = slot * parts.length;
  return parts.map((part, index) => {
    if (part.room <= slot) return index * slot;
    const base = behind;
    behind += Math.ceil(part.room / slot) * slot;
    return base;
  });
}

function slotSize(parts: number): number {
  let slot = SLOT;
  while (slot > 512 && slot * parts > HIGHEST) slot /= 2;
  return slot;
}

/** Where the part at that place of a pack will stand, unless it is very large. */
export function likelyBase(index: number, parts: number): number {
  return index * slotSize(parts);
}
