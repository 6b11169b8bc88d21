import type { PageSlot } from './page-slot.ts';

/**
 * A part: one document, printed and cleaned, without a place in a file yet. Objects are numbered from 1 within
 * the part; in their texts a reference is `\x01` and that number, a structure id `\x03` and a number.
 */
export interface Part {
  readonly pages: readonly PartPage[];
  /** How many object numbers the part uses: 1 is its Sect, 2 to 1 + pages are its pages. */
  readonly size: number;
  /** How many object numbers it needs in a file at most, with its object streams. */
  readonly room: number;
  /** How many keys of the parent tree it uses. */
  readonly keys: number;
  /** Objects that name shared fonts or images: `\x04` and an index into `shared`. */
  readonly binding: readonly (PartStream | PartText)[];
  readonly shared: readonly Shared[];
  readonly links: readonly PartLink[];
  /** Room for page numbers of cross-references. */
  readonly slots: readonly PageSlot[];
  readonly anchors: readonly PartAnchor[];
  readonly headings: readonly PartHeading[];
  /** The children of the part's Sect. */
  readonly top: readonly number[];
  /** Why the part does not meet PDF/UA-1 or PDF/A-2. */
  readonly faults: readonly PartFault[];
  readonly notices: readonly string[];
  /** Characters that no font has: one sentence a page. A part with any is refused. */
  readonly missingGlyphs: readonly string[];
}

/** The greater part of a part: what assembly copies, once it is finished for its place. */
export interface PartBody {
  /** Texts of the objects that need nothing from outside the part, in the order of `numbers`. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Streams that need nothing from outside: the pages' contents, forms. */
  readonly streams: readonly PartStream[];
  /** Parent tree: by page, then one for each annotation from key `pages.length` on. */
  readonly parents: readonly string[];
  /** Structure ids that cells name, with the object each belongs to, by id number. */
  readonly ids: readonly { readonly id: number; readonly object: number }[];
}

export interface PartFault {
  readonly standard: 'ua1' | 'pdfa';
  readonly reason: string;
}

export interface PartPage {
  readonly width: number;
  readonly height: number;
  /** Object numbers of its content streams. */
  readonly contents: readonly number[];
  /** Its resources dictionary. */
  readonly resources: string;
  readonly annotations: readonly number[];
  /** Its transparency group, where it has one. */
  readonly group?: string;
  /** Hash of what the page shows: two pages with the same one need not be swapped. */
  readonly hash: string;
}

export interface PartText {
  readonly number: number;
  readonly text: string;
}

export interface PartStream {
  readonly number: number;
  /** The dictionary's entries without its brackets and Length. */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** What several parts may have in common and the file holds once. */
export type Shared = SharedFont | SharedImage;

export interface SharedFont {
  readonly kind: 'font';
  /** Equal for subsets of the same font. */
  readonly key: string;
  readonly name: string;
  /** Entries of the font descriptor that do not depend on the subset. */
  readonly descriptor: string;
  /** Text by glyph, as hexadecimal UTF-16BE. */
  readonly unicode: readonly (readonly [number, string])[];
  /** A TrueType font that keeps the glyph numbers of the whole font. */
  readonly program: Uint8Array;
}

export interface SharedImage {
  readonly kind: 'image';
  readonly key: string;
  /** Entries of the dictionary without Length; a soft mask is `\x04` and an index. */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** A link to a web address: assembly makes a jump of it where the address is in the pack. */
export interface PartLink {
  readonly number: number;
  readonly page: number;
  /** The annotation's entries but for its action. */
  readonly entries: string;
  readonly uri: string;
}

export interface PartAnchor {
  readonly id: string;
  /** Index from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface PartHeading {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly y: number;
}
