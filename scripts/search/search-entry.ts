/** What kind of thing a search result is: the names of the filter that readers see. */
export type SearchKind =
  | 'Minute'
  | 'Decision'
  | 'Agenda item'
  | 'Report'
  | 'Appendix'
  | 'Letter'
  | 'Slides'
  | 'Supplied paper'
  | 'Action'
  | 'Public question'
  | 'Recommendation'
  | 'Work programme'
  | 'Meeting'
  | 'Person'
  | 'Topic'
  | 'Page';

/** A paragraph, clause, row or caption: the smallest thing that a result leads to. */
export interface TextBlock {
  /** The id of the element that leads nearest to it; empty for the top of the page. */
  readonly anchor: string;
  readonly text: string;
}

/** One thing that a search can find: a minute, a section of a paper, a table, an item; never a whole document. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** The page that it stands on, without an anchor. */
  readonly page: string;
  /** Its own anchor on that page; empty for the page itself. */
  readonly anchor: string;
  /** As shown: "Minute 911: Neighbourhood policing". */
  readonly title: string;
  /** The words of the title that say what it is about, without number and label. */
  readonly subject: string;
  /** Where it stands, as shown under the title: "Minutes of 8 September 2025". */
  readonly context: string;
  /** What else it belongs to, to be found by and not shown: the item's title, the kind of paper, names. */
  readonly belongs: readonly string[];
  /** What it is cited by, in the forms of the index: `minute911`, `911ii`, `item7`, `appendix2`. */
  readonly references: readonly string[];
  readonly blocks: readonly TextBlock[];
  /** Its meeting; undefined for pages that belong to none. */
  readonly meetingId: string | undefined;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  /** The same for entries that are one thing to a reader, of which one is shown; undefined for what is like nothing else. */
  readonly thing?: string | undefined;
  /** The page of the agenda pack on which it starts, as printed. */
  readonly packPage: string | undefined;
}
