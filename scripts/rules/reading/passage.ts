import type { Position } from '../../sources/problem.ts';
import type { Sighting } from '../finding.ts';

/** A stretch of words that readers see, with the place of each letter. */
export interface Passage {
  readonly file: string;
  /** The source whose answers apply: `file`, or for a table's CSV file the paper that prints it. */
  readonly paper: string;
  /** The language tag of the paper. */
  readonly language: string;
  /** `body`: a Markdown body; `field`: words of a frontmatter or YAML file; `table`: a CSV file. */
  readonly form: 'body' | 'field' | 'table';
  /** The words; marks of Markdown are blanks, so that offsets hold. */
  readonly words: string;
  readonly place: (offset: number) => Position;
  /** Whether the words from one offset to another are read as one: no paragraph, entry of a list, row or cell ends between them. */
  readonly isWhole: (from: number, to: number) => boolean;
}

/** Words that a pattern found. */
export interface Hit {
  readonly passage: Passage;
  readonly match: RegExpExecArray;
}

/** Everything that a pattern (with the flag g) matches in some passages, within one paragraph, entry, row or cell. */
export function search(passages: readonly Passage[], pattern: RegExp): readonly Hit[] {
  return passages.flatMap((passage) =>
    [...passage.words.matchAll(pattern)]
      .filter(({ index, 0: { length } }) => passage.isWhole(index, index + length))
      .map((match) => ({ passage, match })),
  );
}

/** A sighting at an offset of a passage. */
export function sightingAt(
  passage: Passage,
  offset: number,
  { message, remedy }: Pick<Sighting, 'message' | 'remedy'>,
): Sighting {
  return { ...passage.place(offset), paper: passage.paper, message, remedy };
}

/** A matched stretch as one line, for a message. */
export function inline(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
