import { compareText } from './compare-text.ts';
/** A place in a source file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a source, in the clerk's words: what it is, and what to write instead. */
export interface Problem extends Position {
  readonly message: string;
  readonly remedy: string;
}

/** One line for the terminal and one for the remedy: `file:line:column  message`. */
export function formatProblem({ file, line, column, message, remedy }: Problem): string {
  return `${file}:${line}:${column}  ${message}\n    ${remedy}`;
}

/** Orders problems as a reader meets them: by file, then by place. */
export function compareProblems(a: Position, b: Position): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Thrown once a run, with every problem that the sources have. */
export class SourcesError extends Error {
  override readonly name = 'SourcesError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = [...problems].sort(compareProblems);
    const count = ordered.length === 1 ? '1 problem' : `${ordered.length} problems`;
    super(
      `${ordered.map(formatProblem).join('\n')}\n${count} in the sources. Nothing was published; what was there before is as it was.`,
    );
    this.problems = ordered;
  }
}
