import type { PageSlot } from '../page-slot.ts';
import type { FurnitureText } from './furniture-text.ts';
import { addressIn } from './jumps.ts';
import type { FilePlan } from './plan.ts';

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

/** How much narrower than it is drawn a number with more digits than there was room for may become. */
const NARROWEST = 0.8;

/**
 * The words as tagged text in the slot, on its lower edge, which is the line's baseline. The space before them is
 * theirs, so that they are words of their own for whoever reads by tags; where the number has fewer digits than there
 * is room for, both spaces take what is left. Nothing where there are no words.
 */
export function slotText(
  { mcid, size, colour, spaceAfter, rect: [left, bottom, right] }: PageSlot,
  words: string | undefined,
  font: FurnitureText,
): string {
  if (words === undefined) return '';
  const pieces = ` ${words}`.split(/(?<= )/u);
  const widths = pieces.map((piece) => font.width(piece, size));
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const room = right - left;
  const narrow = Math.max(NARROWEST, Math.min(1, room / natural));
  const spread = Math.max(0, room - natural) / (pieces.length - 1);
  const house = `/MbR ${round(size)} Tf`;
  const moves = pieces.map((piece, index) => {
    const step =
      index === 0 ? `${round(left)} ${round(bottom)}` : `${round((widths[index - 1] ?? 0) * narrow + spread)} 0`;
    // Letters that the house font has not come in another.
    return `${house}\n${step} Td\n${font.show(piece, round(size))} Tj`;
  });
  const set = ['q', `${colour} rg`, 'BT', `${round(narrow * 100)} Tz`];
  return [
    `/Link<</MCID ${mcid}>>BDC`,
    ...set,
    ...moves,
    ...(spaceAfter ? [house, `${font.show(' ', round(size))} Tj`] : []),
    'ET',
    'Q',
    'EMC\n',
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
