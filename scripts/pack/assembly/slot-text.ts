import type { PageSlot } from '../page-slot.ts';
import type { FurnitureText } from './furniture-text.ts';
import { addressIn } from './jumps.ts';
import type { FilePlan } from './plan.ts';

const ACCENT = '0.11 0.306 0.471';

/** "page 14" for an address in the pack, though the file at hand may hold one document of it only; undefined for any other. */
export function slotWords(uri: string, { siteUrl, places }: Pick<FilePlan, 'siteUrl' | 'places'>): string | undefined {
  const found = addressIn(
    uri,
    siteUrl,
    places.map(({ address }) => address),
  );
  const place = found && places[found.index];
  if (!place) return undefined;
  return `page ${place.anchors[found.anchor]?.label ?? place.firstLabel}`;
}

/**
 * The words as tagged text in the slot: at its right, where the sentence goes on, on its lower edge, which is the
 * line's baseline, and as high as the slot, which is one em. Nothing where there are no words.
 */
export function slotText(
  { mcid, rect: [left, bottom, right, top] }: PageSlot,
  words: string | undefined,
  font: FurnitureText,
): string {
  if (words === undefined) return '';
  const size = Math.min(top - bottom, ((top - bottom) * (right - left)) / font.width(words, top - bottom));
  const x = right - font.width(words, size);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return `/Link<</MCID ${mcid}>>BDC q ${ACCENT} rg BT /MbR ${round(size)} Tf ${round(x)} ${round(bottom)} Td ${font.show(words, round(size))} Tj ET Q EMC\n`;
}
