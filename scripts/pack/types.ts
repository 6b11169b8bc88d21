import type { PageMap } from '../record/meetings/page-map.ts';

/** What a document's HTML may name by a relative URL: its bytes, or the absolute path of a file that holds them. */
export type Assets = Readonly<Record<string, Uint8Array | string>>;

/** The agenda item that a document belongs to, as printed in the running header. */
export interface PackItem {
  readonly number: string;
  readonly title: string;
}

interface DocumentFacts {
  /** Stable and unique in the pack, such as `2025-09-08/7/report`. */
  readonly id: string;
  readonly title: string;
  /** For the running header, where the title is long. */
  readonly shortTitle?: string;
  /** BCP 47. */
  readonly language: string;
  /** The permanent path of the document's web page, such as `/meetings/2025-09-08/7/report/`. */
  readonly address: string;
  readonly item?: PackItem;
  /** True when the document is the first of its item: its first page carries the item's number and title. */
  readonly startsItem: boolean;
  /** The pack page where the document was published before: it starts there again, unless it changed places with others (F26). */
  readonly firstPage?: number;
}

/** A document that is printed from HTML. */
export interface HtmlDocument extends DocumentFacts {
  readonly kind: 'html';
  /** A complete HTML document; its stylesheet, fonts and figures are named by relative URLs. */
  readonly html: string;
  readonly assets: Assets;
  /** Only these of its pages, by index from 0: for lists of pages to swap. All of them unless given. */
  readonly only?: readonly number[];
}

/** Words of a scan, page by page. */
export interface GivenWords {
  readonly pages: readonly string[];
  /** Whether a machine recognised them. */
  readonly byMachine: boolean;
}

/** A PDF that somebody else made, bound in as it is. */
export interface SuppliedDocument extends DocumentFacts {
  readonly kind: 'supplied';
  readonly bytes: Uint8Array;
  /** What the file is and shows, for a reader who cannot see its pages. */
  readonly description: string;
  /** The words of pages that have none of their own, for search and for those who listen. */
  readonly words?: GivenWords;
  /** Whether pictures finer than print shows are given fewer dots. */
  readonly smallerPictures?: boolean;
}

export type PackDocument = HtmlDocument | SuppliedDocument;

/** A file that travels inside the pack (PDF/A-3a associated file). */
export interface PackAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly relationship: 'Data' | 'Source' | 'Alternative' | 'Supplement' | 'Unspecified';
}

/** How the printed numbers of a pack run. */
export interface PackNumbering {
  /** The number of the first page; 1 unless the pack continues another. */
  readonly first?: number;
  /** The first number that is another pack's: pages that come to it take the last number before it with a letter. */
  readonly limit?: number;
  /** Numbers on which documents began that are no more in the pack: none of their pages gets another document's words. */
  readonly reserved?: readonly number[];
  /** The page map of another pack that has these documents: they lie as they lie there, under the same numbers. */
  readonly asIn?: PageMap;
  /** Only these sheet sides of that other pack, counted from 1, in order; what is not from there comes before them. */
  readonly only?: readonly number[];
  /** The "of N" that is printed; the pack's own last number unless given. */
  readonly total?: number;
}

/** The HTML of the front sheet, made from the page map of everything behind it. */
export interface FrontSheet {
  readonly title: string;
  readonly html: string;
  readonly assets: Assets;
}

export type PackEdition = 'standard' | 'large-print';

export interface PackRequest {
  /** Stable and unique, such as `2025-09-08-agenda-pack`. */
  readonly id: string;
  readonly title: string;
  readonly subject?: string;
  /** The body that publishes: the PDF's author. */
  readonly author: string;
  readonly language: string;
  /** ISO date of the pack's meeting or release; the only date in the file. */
  readonly date: string;
  /** Printed at the head of every page, such as `West Midlands Police and Crime Panel, 8 September 2025`. */
  readonly header: string;
  /** The site's address, such as `https://example.org/`: links under it are matched with documents. */
  readonly siteUrl: string;
  readonly documents: readonly PackDocument[];
  /** Called with the page map; called again if its own length moves the pages. */
  readonly frontSheet?: (map: PageMap) => FrontSheet | Promise<FrontSheet>;
  readonly numbering?: PackNumbering;
  readonly attachments?: readonly PackAttachment[];
  readonly edition?: PackEdition;
  /** Printed on every page of a private pack, such as `PRIVATE: not for publication`. */
  readonly marking?: string;
  /** A few words at the foot of every page, such as whose copy it is. */
  readonly foot?: string;
  /** False: documents follow each other on the next page, odd or even. */
  readonly startOnOddPages?: boolean;
  /** True: also give each document as a PDF of its own, with its pack page numbers. */
  readonly separateDocuments?: boolean;
}

/** Which standards the finished file may claim, and why not where it does not. */
export interface Conformance {
  readonly claims: { readonly ua1: boolean; readonly pdfa: '2a' | '3a' | undefined };
  /** One sentence a reason, naming the document. */
  readonly reasons: readonly string[];
}

export interface DocumentPdf {
  readonly id: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly conformance: Conformance;
}

export interface Pack {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly pageMap: PageMap;
  /** What each page shows, as a hash: kept with a release, it tells which pages have to be swapped later. */
  readonly pageHashes: readonly string[];
  readonly conformance: Conformance;
  /** Each document as its own PDF, when `separateDocuments` was asked for. */
  readonly documents: readonly DocumentPdf[];
  /** Things that the clerk should know and that are no errors, naming the document. */
  readonly notices: readonly string[];
}
