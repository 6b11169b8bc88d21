/** A link as a page or a printed document shows it: its words and where it leads. */
export interface Link {
  readonly text: string;
  readonly address: string;
}
