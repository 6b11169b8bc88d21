/** Where an anchor (a heading, a minute `m-898`, a paragraph `p-3.2`) stands in the pack. */
export interface AnchorPlace {
  /** 1 for the first sheet side of the file. */
  readonly page: number;
  /** The number as printed, such as `14` or `47A`. */
  readonly label: string;
  /** Distance from the top of the page, in points. */
  readonly top: number;
}

export interface DocumentPlace {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly first: number;
  readonly last: number;
  readonly firstLabel: string;
  readonly lastLabel: string;
  readonly anchors: Readonly<Record<string, AnchorPlace>>;
}

/** On which pack page each document and each anchor begins: one answer for pack, site and search (F25). */
export interface PageMap {
  readonly pages: number;
  /** The printed label of each page, from the first on. */
  readonly labels: readonly string[];
  readonly documents: readonly DocumentPlace[];
}

/** The place of a document in the map, or undefined. */
export function placeOf(map: PageMap, documentId: string): DocumentPlace | undefined {
  return map.documents.find((place) => place.id === documentId);
}

/** "3 to 11", or "12" for one page: the range as the front sheet prints it. */
export function pageRange(place: DocumentPlace): string {
  return place.firstLabel === place.lastLabel ? place.firstLabel : `${place.firstLabel} to ${place.lastLabel}`;
}
