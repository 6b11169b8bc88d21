/** A matter that is followed from meeting to meeting. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly about: string | undefined;
  readonly synonyms: readonly string[];
  /** `/topics/neighbourhood-policing/`. */
  readonly address: string;
}
