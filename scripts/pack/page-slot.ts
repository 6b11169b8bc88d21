/**
 * A page slot is an empty link, `<a class="page-slot" href="ADDRESS#ANCHOR"></a>`, for which the print keeps room after
 * a cross-reference: assembly writes "page 14" into it, since only assembly knows the number.
 */
export interface PageSlot {
  /** Number of the link annotation in the part. */
  readonly number: number;
  /** Index of the page from 0. */
  readonly page: number;
  /** The marked sequence that the text will be. */
  readonly mcid: number;
  readonly rect: readonly [number, number, number, number];
  /** Key in the parent tree. */
  readonly key: number;
  readonly uri: string;
  /** The size of the text that it stands in, in points. */
  readonly size: number;
  /** The colour of links there: red, green and blue from 0 to 1. */
  readonly colour: string;
  /** Whether a line ends after it, and with that line a space that its words have to have. */
  readonly spaceAfter: boolean;
}

/** What the address of a printed slot says. */
export interface SlotTarget extends Pick<PageSlot, 'uri' | 'colour'> {
  /** The size of the text that it stands in, in CSS pixels. */
  readonly pixels: number;
}

/** How the printer marks a slot: the size and the colour of its text follow, then the real address, percent-encoded. */
export const SLOT_ADDRESS = 'https://page-slot.invalid/#';

/** What a printed link says if it is a slot; undefined for any other link. */
export function slotTarget(uri: string): SlotTarget | undefined {
  if (!uri.startsWith(SLOT_ADDRESS)) return undefined;
  const [pixels = '', colour = '', address = ''] = uri.slice(SLOT_ADDRESS.length).split('/');
  return { pixels: Number(pixels), colour: colour.replaceAll(',', ' '), uri: decodeURIComponent(address) };
}
