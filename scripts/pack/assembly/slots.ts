import type { Part } from '../part.ts';

const SLOT = 16_384;
/** Some readers give up beyond this object number. */
const HIGHEST = 2 ** 21;

/**
 * A range of object numbers for each part. Ranges go by the part's place in the pack, so that a finished part
 * stays as it is when another one changes: only those that need more than one range get another, behind all.
 */
export function slots(parts: readonly Pick<Part, 'size' | 'pages' | 'texts'>[]): number[] {
  let slot = SLOT;
  while (slot > 512 && slot * parts.length > HIGHEST) slot /= 2;
  let behind = slot * parts.length;
  return parts.map((part, index) => {
    const needed = part.size + part.pages.length + Math.ceil((part.texts.length + part.pages.length + 2) / 200) + 4;
    if (needed <= slot) return index * slot;
    const base = behind;
    behind += Math.ceil(needed / slot) * slot;
    return base;
  });
}
