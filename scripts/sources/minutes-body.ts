import { parseAttributes, splitAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { parseClauses } from './clause-lines.ts';
import type { ClauseSource } from './clause-lines.ts';
import { attributeProblems } from './minute-attributes.ts';
import type { MinutePlace } from './minute-attributes.ts';
import { minuteForm, readMinuteNumber } from './minute-form.ts';
import type { MinuteForm } from './minute-form.ts';
import { nearestWord } from './nearest-word.ts';
import { closes, isPaperContainer, openedBy, paperContainers } from './paper-containers.ts';
import type { Problem } from './problem.ts';
import { resolutionText } from './resolution-text.ts';

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

/** Where a body of minutes stands, and how its minutes are numbered. */
export interface MinutesBodyPlace {
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
  readonly file: string;
  /** Plain numbers, if not given. */
  readonly form?: MinuteForm;
}

/**
 * Reads the body of minutes: each `## 898 Title` opens one numbered minute; `::: resolved`, `::: departure`, `::: arrival`,
 * `::: vote` and `::: private` mark what happened. Anything else is prose: tables, figures and quotations too.
 */
export function parseMinutesBody(body: string, { bodyLine, file, form }: MinutesBodyPlace): MinutesBody {
  const reader = new MinutesReader(file, form ?? minuteForm());
  for (const [index, row] of body.split('\n').entries()) reader.take(row, bodyLine + index);
  return reader.finish();
}

interface OpenBlock {
  readonly kind: BlockKind | 'unknown';
  readonly attributes: Attributes;
  readonly line: number;
  readonly rows: string[];
}

class MinutesReader {
  readonly #file: string;
  readonly #form: MinuteForm;
  readonly #minutes: Draft[] = [];
  readonly #problems: Problem[] = [];
  #prose: string[] = [];
  #proseLine = 0;
  #open: OpenBlock | undefined;
  /** How many tables, figures or quotations are open in the block or in the prose. */
  #depth = 0;

  constructor(file: string, form: MinuteForm) {
    this.#file = file;
    this.#form = form;
  }

  take(row: string, line: number): void {
    if (this.#open !== undefined) this.#takeWithin(this.#open, row);
    else if (this.#depth > 0) this.#takeContainer(row, line);
    else if (row.startsWith('## ')) this.#startMinute(row, line);
    else if (row.startsWith('# '))
      this.#problem(
        { line },
        'A heading of the first level stands in the minutes; the title is made from the meeting.',
        'Remove it, or start a minute with "## 905 Title".',
      );
    else if (isPaperContainer(openedBy(row)?.name ?? '')) this.#takeContainer(row, line);
    else if (row.startsWith(':::')) this.#startBlock(row, line);
    else this.#takeProse(row, line);
  }

  finish(): MinutesBody {
    if (this.#open !== undefined) {
      this.#problem(
        this.#open,
        `"::: ${this.#open.kind}" is opened here and not closed.`,
        'Write ":::" alone on the line after its last words.',
      );
      this.#close(this.#open);
    }
    this.#endProse();
    return { minutes: this.#minutes, problems: this.#problems };
  }

  #takeWithin(open: OpenBlock, row: string): void {
    const ends = closes(row);
    if (ends && this.#depth === 0) {
      this.#close(open);
      return;
    }
    this.#depth += ends ? -1 : openedBy(row) === undefined ? 0 : 1;
    open.rows.push(row);
  }

  #takeContainer(row: string, line: number): void {
    this.#depth += closes(row) ? -1 : openedBy(row) === undefined ? 0 : 1;
    this.#takeProse(row, line);
  }

  #startMinute(row: string, line: number): void {
    this.#endProse();
    const { text, attributes, given } = splitAttributes(row.slice(3).trim());
    const found = readMinuteNumber(this.#form, text);
    const title = /^\.?\s+(\S.*)$/u.exec(found?.rest ?? '')?.[1];
    if (found === undefined || title === undefined)
      this.#problem(
        { line },
        `The heading "${text}" has no minute number.`,
        `Write the number first, like "## ${this.#form.example} Notice of recording". Sub-headings start with three hashes.`,
      );
    this.#checkAttributes('minute', { row, line, attributes, given, where: 'the heading of a minute' });
    const number = title === undefined ? '' : (found?.printed ?? '');
    this.#minutes.push({ number, title: title ?? text, attributes, line, blocks: [] });
  }

  #startBlock(row: string, line: number): void {
    this.#endProse();
    const opened = openedBy(row);
    const kind = opened?.name ?? '';
    if (opened === undefined || !isBlockKind(kind)) this.#refuse(opened?.name, line);
    if (opened === undefined) return;
    const attributes = parseAttributes(opened.given);
    if (isBlockKind(kind))
      this.#checkAttributes(kind, { row, line, attributes, given: opened.given, where: `"::: ${kind}"` });
    this.#depth = 0;
    this.#open = { kind: isBlockKind(kind) ? kind : 'unknown', attributes, line, rows: [] };
  }

  #refuse(kind: string | undefined, line: number): void {
    const known = [...blockKinds, ...paperContainers];
    const near = kind === undefined ? undefined : nearestWord(kind, known);
    const remedy =
      near === undefined
        ? `Use one of ${known.map((name) => `"::: ${name}"`).join(', ')}.`
        : `Did you mean "::: ${near}"?`;
    this.#problem(
      { line },
      kind === undefined ? 'This line of colons is not understood.' : `"::: ${kind}" is not known in minutes.`,
      remedy,
    );
  }

  #close({ kind, attributes, line, rows }: OpenBlock): void {
    this.#open = undefined;
    this.#depth = 0;
    if (kind === 'unknown') return;
    if (kind === 'resolved') this.#addResolution(attributes, { rows, line });
    else this.#add({ kind, text: rows.join('\n').trim(), attributes, line });
  }

  #addResolution(
    attributes: Attributes,
    { rows, line }: { readonly rows: readonly string[]; readonly line: number },
  ): void {
    const given = attributes.get('lead');
    const typed = resolutionText(rows.join('\n'));
    if (given !== undefined && typed.resolves)
      this.#problem(
        { line },
        'What leads in to this resolution stands twice: in lead="..." and at the start of its text.',
        'Leave one of them out.',
      );
    const lead = [given, typed.lead].filter((words) => words !== undefined).join(' ');
    const clauses = parseClauses(typed.text, line + 1);
    for (const clause of withNested(clauses)) {
      const { attributes: own, given: braces } = clause;
      const row = rows[clause.line - line - 1] ?? '';
      this.#checkAttributes('clause', { row, line: clause.line, attributes: own, given: braces, where: 'a clause' });
    }
    this.#add({ kind: 'resolved', lead: lead === '' ? 'RESOLVED' : lead, clauses, attributes, line });
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
    this.#depth = 0;
    if (text !== '') this.#add({ kind: 'prose', text, line: this.#proseLine });
  }

  #add(block: MinuteBlockSource): void {
    const minute = this.#minutes.at(-1);
    if (minute === undefined)
      this.#problem(
        block,
        'These words stand before the first minute.',
        `Move them below a heading like "## ${this.#form.example} Notice of recording".`,
      );
    else minute.blocks.push(block);
  }

  #checkAttributes(
    place: MinutePlace,
    { row, line, ...given }: Parameters<typeof attributeProblems>[1] & { readonly row: string; readonly line: number },
  ): void {
    for (const { at, message, remedy } of attributeProblems(place, given))
      this.#problem({ line, column: Math.max(0, row.indexOf(at, row.indexOf('{') + 1)) + 1 }, message, remedy);
  }

  #problem(
    { line, column = 1 }: { readonly line: number; readonly column?: number },
    message: string,
    remedy: string,
  ): void {
    this.#problems.push({ file: this.#file, line, column, message, remedy });
  }
}

function withNested(clauses: readonly ClauseSource[]): readonly ClauseSource[] {
  return clauses.flatMap((clause) => [clause, ...withNested(clause.clauses)]);
}
