import { LineIndex } from './line-index.ts';
import type { Position } from './problem.ts';

/** A character that is not among those which every font has, at the first place where a file has it. */
export interface Letter extends Position {
  readonly character: string;
}

const uncommon = /[^\n\r\t -~\u00a0-\u00b4\u00b6-\u00ff–—‘’“”…•]/gu;

/** The uncommon characters of a file, each once. */
export function lettersIn(text: string, file: string): readonly Letter[] {
  const seen = new Set<string>();
  let lines: LineIndex | undefined;
  return [...text.matchAll(uncommon)].flatMap(({ 0: character, index }) => {
    if (seen.has(character)) return [];
    seen.add(character);
    lines ??= new LineIndex(text);
    return [{ character, file, ...lines.at(index) }];
  });
}
