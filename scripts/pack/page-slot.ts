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
}

/** How the printer marks a slot: the real address follows, percent-encoded. */
export const SLOT_ADDRESS = 'https://page-slot.invalid/#';

/** The address that a slot refers to; undefined for any other link. */
export function slotTarget(uri: string): string | undefined {
  return uri.startsWith(SLOT_ADDRESS) ? decodeURIComponent(uri.slice(SLOT_ADDRESS.length)) : undefined;
}
