/** What kind of thing a search result is: the names of the filter that readers see. */
export type SearchKind =
  | 'Minute'
  | 'Decision'
  | 'Action'
  | 'Report'
  | 'Appendix'
  | 'Letter'
  | 'Slides'
  | 'Agenda item'
  | 'Public question'
  | 'Supplied paper'
  | 'Page';

/** One thing that a search can find: a minute, a section of a paper, an item; never a whole document. */
export interface SearchRecord {
  /** Where the result leads, with its anchor. */
  readonly address: string;
  readonly title: string;
  /** What stands above the title in the list: "Minutes of 8 September 2025". */
  readonly context: string;
  readonly kind: SearchKind;
  /** Plain text. */
  readonly text: string;
  /** Numbers and references by which people ask for exactly this: `898`, `911ii`. */
  readonly exact: readonly string[];
  readonly language: string;
  /** The day of its meeting; undefined for pages that belong to none. */
  readonly date: string | undefined;
  readonly municipalYear: string | undefined;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  /** The page of the agenda pack on which it starts, as printed. */
  readonly packPage: string | undefined;
}
