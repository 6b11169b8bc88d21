import type { Meeting } from '../record/meetings/meeting.ts';
import { pageRange, placeOf } from '../record/meetings/page-map.ts';
import type { DocumentPlace, PageMap } from '../record/meetings/page-map.ts';

/** A PDF that stands on the site. */
export interface PublishedPdf {
  readonly address: string;
  readonly pages: number;
  readonly bytes: number;
  /** Of a paper that somebody supplied as a PDF: that file. */
  readonly supplied?: SuppliedFile;
}

/** A PDF as it was supplied. */
export interface SuppliedFile {
  /** Where it stands beside the pack; undefined where it holds what its pages do not show. */
  readonly address: string | undefined;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** What it calls its own pages; undefined where it counts them from 1. */
  readonly labels: readonly string[] | undefined;
}

/** A change of a pack after it was published: what somebody does who has printed it. */
export interface PackChange {
  /** The day in words, with the time where there was another release on that day. */
  readonly date: string;
  readonly reason: string | undefined;
  /** The day from which it was as it was before. */
  readonly since: string;
  /** What leads to the pack as it is now: "Replace pages 14 to 16." Nothing where later changes took this one back. */
  readonly instructions: readonly string[];
  /** The same on one page, to print. */
  readonly pdf: PublishedPdf | undefined;
}

/** A pack that was made: its size, its page map, and the PDF of each document by the document's id. */
export interface PublishedPack extends PublishedPdf {
  readonly id: string;
  readonly pageMap: PageMap;
  readonly documents: ReadonlyMap<string, PublishedPdf>;
  /** The same in large print, where that was made. */
  readonly largePrint: PublishedPdf | undefined;
  /** Newest first. */
  readonly changes: readonly PackChange[];
}

/** The packs that were made, by id. Empty where none were: the pages then say nothing of pages. */
export interface PublishedPacks {
  get(id: string): PublishedPack | undefined;
}

/** Where a document stands in a pack of a meeting: the newest pack that has it. */
export interface PlaceInPack {
  readonly pack: PublishedPack;
  readonly title: string;
  readonly place: DocumentPlace;
  /** "3 to 11", or "12". */
  readonly range: string;
  readonly pdf: PublishedPdf | undefined;
}

/** The place of a document in the packs of a meeting, or undefined where it was not printed. */
export function placeInPacks(meeting: Meeting, documentId: string, packs: PublishedPacks): PlaceInPack | undefined {
  for (const { id, title } of [...meeting.packs].reverse()) {
    const pack = packs.get(id);
    const place = pack && placeOf(pack.pageMap, documentId);
    if (pack !== undefined && place !== undefined)
      return { pack, title, place, range: pageRange(place), pdf: pack.documents.get(documentId) };
  }
  return undefined;
}
