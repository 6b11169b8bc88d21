import type { Position } from '../sources/problem.ts';

/** Where something in the record was written, so that a finding about it can point there. */
export interface SourcePlace {
  readonly file: string;
  /** The place of a field of the frontmatter. */
  readonly position: (path: readonly PropertyKey[], key?: string) => Position;
  /** The line on which the body starts. */
  readonly bodyLine: number;
}
