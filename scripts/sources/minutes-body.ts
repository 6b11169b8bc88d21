import { parseAttributes, splitAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { parseClauses } from './clause-lines.ts';
import type { ClauseSource } from './clause-lines.ts';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';

/** A stretch of a minute: prose, a resolution, or something that happened. */
export type MinuteBlockSource =
  | { readonly kind: 'prose'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'resolved';
      readonly lead: string;
      readonly clauses: readonly ClauseSource[];
      readonly attributes: Attributes;
      readonly line: number;
    }
  | {
      readonly kind: 'departure' | 'arrival' | 'vote' | 'private';
      readonly text: string;
      readonly attributes: Attributes;
      readonly line: number;
    };

/** One numbered minute as it stands in the source. */
export interface MinuteSource {
  readonly number: string;
  readonly title: string;
  readonly attributes: Attributes;
  readonly line: number;
  readonly blocks: readonly MinuteBlockSource[];
}

/** What stands in the body of `minutes.md`. */
export interface MinutesBody {
  readonly minutes: readonly MinuteSource[];
  readonly problems: readonly Problem[];
}

interface Draft {
  readonly number: string;
  readonly title: string;
  readonly attributes: Attributes;
  readonly line: number;
  readonly blocks: MinuteBlockSource[];
}

const blockKinds = ['resolved', 'departure', 'arrival', 'vote', 'private'] as const;
type BlockKind = (typeof blockKinds)[number];
const isBlockKind = (word: string): word is BlockKind => blockKinds.some((kind) => kind === word);

/**
 * Reads the body of minutes: each `## 898 Title` opens one numbered minute; `::: resolved`, `::: departure`, `::: arrival`,
 * `::: vote` and `::: private` mark what happened. Anything else is prose. `bodyLine` is the line on which the body starts.
 */
export function parseMinutesBody(body: string, bodyLine: number, file: string): MinutesBody {
  const reader = new MinutesReader(file);
  for (const [index, row] of body.split('\n').entries()) reader.take(row, bodyLine + index);
  return reader.finish();
}

class MinutesReader {
  readonly #file: string;
  readonly #minutes: Draft[] = [];
  readonly #problems: Problem[] = [];
  #prose: string[] = [];
  #proseLine = 0;
  #open:
    | {
        readonly kind: BlockKind | 'unknown';
        readonly attributes: Attributes;
        readonly line: number;
        readonly rows: string[];
      }
    | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  take(row: string, line: number): void {
    if (this.#open !== undefined) {
      if (/^:::\s*$/u.test(row)) this.#close();
      else this.#open.rows.push(row);
      return;
    }
    if (row.startsWith('## ')) this.#startMinute(row, line);
    else if (row.startsWith('# '))
      this.#problem(
        line,
        'A heading of the first level stands in the minutes; the title is made from the meeting.',
        'Remove it, or start a minute with "## 905 Title".',
      );
    else if (row.startsWith(':::')) this.#startBlock(row, line);
    else this.#takeProse(row, line);
  }

  finish(): MinutesBody {
    if (this.#open !== undefined) {
      this.#problem(
        this.#open.line,
        `"::: ${this.#open.kind}" is opened here and not closed.`,
        'Write ":::" alone on the line after its last words.',
      );
      this.#close();
    }
    this.#endProse();
    return { minutes: this.#minutes, problems: this.#problems };
  }

  #startMinute(row: string, line: number): void {
    this.#endProse();
    const { text, attributes } = splitAttributes(row.slice(3).trim());
    const match = /^(\d+[a-z]?)\.?\s+(.+)$/u.exec(text);
    if (match === null)
      this.#problem(
        line,
        `The heading "${text}" has no minute number.`,
        'Write the number first, like "## 905 Notice of recording". Sub-headings start with three hashes.',
      );
    this.#minutes.push({ number: match?.[1] ?? '', title: match?.[2] ?? text, attributes, line, blocks: [] });
  }

  #startBlock(row: string, line: number): void {
    this.#endProse();
    const match = /^:::\s*([a-z-]+)\s*(?:\{(.*)\})?\s*$/u.exec(row);
    const kind = match?.[1] ?? '';
    if (!isBlockKind(kind)) {
      const near = nearestWord(kind, blockKinds);
      const remedy =
        near === undefined
          ? `Use one of ${blockKinds.map((known) => `"::: ${known}"`).join(', ')}.`
          : `Did you mean "::: ${near}"?`;
      this.#problem(
        line,
        match === null ? 'This line of colons is not understood.' : `"::: ${kind}" is not known in minutes.`,
        remedy,
      );
    }
    if (match !== null)
      this.#open = {
        kind: isBlockKind(kind) ? kind : 'unknown',
        attributes: parseAttributes(match[2] ?? ''),
        line,
        rows: [],
      };
  }

  #close(): void {
    if (this.#open === undefined) return;
    const { kind, attributes, line, rows } = this.#open;
    this.#open = undefined;
    if (kind === 'unknown') return;
    const text = rows.join('\n');
    this.#add(
      kind === 'resolved'
        ? { kind, lead: attributes.get('lead') ?? 'RESOLVED', clauses: parseClauses(text, line + 1), attributes, line }
        : { kind, text: text.trim(), attributes, line },
    );
  }

  #takeProse(row: string, line: number): void {
    if (this.#prose.length === 0) {
      if (row.trim() === '') return;
      this.#proseLine = line;
    }
    this.#prose.push(row);
  }

  #endProse(): void {
    const text = this.#prose.join('\n').trimEnd();
    this.#prose = [];
    if (text !== '') this.#add({ kind: 'prose', text, line: this.#proseLine });
  }

  #add(block: MinuteBlockSource): void {
    const minute = this.#minutes.at(-1);
    if (minute === undefined)
      this.#problem(
        block.line,
        'These words stand before the first minute.',
        'Move them below a heading like "## 905 Notice of recording".',
      );
    else minute.blocks.push(block);
  }

  #problem(line: number, message: string, remedy: string): void {
    this.#problems.push({ file: this.#file, line, column: 1, message, remedy });
  }
}
