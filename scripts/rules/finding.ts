import type { Problem } from '../sources/problem.ts';

/**
 * - `error`: publication would be wrong; `check` fails.
 * - `warning`: a clerk should look, and answer it where the paper is right.
 * - `note`: style.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Something that a rule sees in the sources, in the clerk's words, and how to put it right. */
export interface Finding extends Problem {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** The source under which it is printed and whose `answers` may answer it: `file` itself, or for a table's CSV file its paper. */
  readonly paper: string;
  /** Why it stands, where the source answers it. */
  readonly answered?: string;
}

/** What a rule sees, before its name is put to it. */
export interface Sighting extends Problem {
  /** Where it is answered, if not in `file`. */
  readonly paper?: string;
}
