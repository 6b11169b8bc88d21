import type { Position } from '../sources/problem.ts';

/** The lines of a text in its file, to point at what is wrong. */
export class SourceText {
  readonly #file: string;
  readonly #firstLine: number;
  readonly #lines: readonly string[];
  readonly #told = new Set<string>();

  constructor(text: string, { file, firstLine }: { readonly file: string; readonly firstLine: number }) {
    this.#lines = text.split('\n');
    this.#file = file;
    this.#firstLine = firstLine;
  }

  /** The line of the file for a line of the text, which counts from 0. */
  lineOf(index: number): number {
    return this.#firstLine + index;
  }

  /** Whether a line of the text, which counts from 0, starts with a space. */
  isIndented(index: number): boolean {
    return /^\s/u.test(this.#lines[index] ?? '');
  }

  /** The start of the words on a line of the text, which counts from 0. */
  at(index: number): Position {
    const column = /\S/u.exec(this.#lines[index] ?? '')?.index ?? 0;
    return { file: this.#file, line: this.lineOf(index), column: column + 1 };
  }

  /**
   * The first place of `needle` from a line of the text on that was not yet asked for, at best before another line; otherwise the start
   * of the first line. (A title's only block says that it has one line, whatever it has.)
   */
  find(needle: string, [from, to]: readonly [number, number]): Position {
    return (
      this.#search(needle, from, Math.min(to, this.#lines.length)) ??
      this.#search(needle, to, this.#lines.length) ??
      this.at(from)
    );
  }

  /**
   * The words that lead to a line of the text, which counts from 0: the sentence before it that ends with a colon, or the heading above
   * it. Undefined where neither is there.
   */
  wordsBefore(index: number): string | undefined {
    const above = this.#lines.slice(0, index).toReversed();
    const last = above.findIndex((line) => line.trim() !== '');
    const before = above[last]?.trim() ?? '';
    const sentence = before.endsWith(':') ? (/[^.!?]*:$/u.exec(before)?.[0] ?? before).slice(0, -1) : undefined;
    const heading = above.find((line) => /^\s{0,3}#{1,6}\s/u.test(line))?.replace(/^[\s#]+/u, '');
    const words = wordsOnly(sentence ?? heading ?? '');
    return words === '' ? undefined : words;
  }

  #search(needle: string, from: number, to: number): Position | undefined {
    for (let index = from; index < to; index += 1) {
      const line = this.#lines[index] ?? '';
      for (let column = line.indexOf(needle); column !== -1; column = line.indexOf(needle, column + 1)) {
        const key = `${index}:${column}:${needle}`;
        if (this.#told.has(key)) continue;
        this.#told.add(key);
        return { file: this.#file, line: this.lineOf(index), column: column + 1 };
      }
    }
    return undefined;
  }
}

/** Words without the marks around them and the number before them. */
function wordsOnly(text: string): string {
  return text
    .replace(/\{#[^}]*\}\s*$/u, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[\^[^\]]+\]/gu, '')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/gu, '')
    .replace(/^\s*(?:[-*+]|\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]?)\s+/iu, '')
    .trim();
}
