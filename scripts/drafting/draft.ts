/** A file that a command is about to write, by its path below the content folder. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** What was drafted, and what the clerk does next: sentences for the terminal. */
export interface Draft {
  readonly files: readonly DraftFile[];
  readonly next: readonly string[];
}

/** What cannot be drafted, and what to ask for instead. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}
