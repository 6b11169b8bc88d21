import type Token from 'markdown-it/lib/token.mjs';
import type { Position, Problem } from '../sources/problem.ts';
import { IdRegister } from './id-register.ts';
import type { LabelReading, ListLabel } from './lists/list-label.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import type { MarkdownReference, RenderedFigure, RenderedHeading, RenderedTable } from './rendered-markdown.ts';
import { SourceText } from './source-text.ts';
import type { TableData } from './tables/table-data.ts';
import { wordsIn } from './words.ts';
import type { Words } from './words.ts';

/** A numbered paragraph or heading, and where its words are. */
export interface NumberedBlock {
  readonly number: string;
  readonly id: string;
  readonly line: number;
  readonly heading: boolean;
  readonly words: Token;
}

/** What one rendering gathers while its rules run. Plugins reach it through `contextOf(state.env)`. */
export class RenderContext {
  readonly options: MarkdownOptions;
  readonly source: SourceText;
  readonly ids: IdRegister;
  readonly words: Words;
  readonly problems: Problem[] = [];
  readonly headings: RenderedHeading[] = [];
  readonly numbered: NumberedBlock[] = [];
  readonly tables: RenderedTable[] = [];
  readonly figures: RenderedFigure[] = [];
  readonly references: MarkdownReference[] = [];
  readonly assets = new Set<string>();
  /** The tables of figures below charts, with the tokens that print them. */
  readonly chartData: { readonly data: TableData; readonly tokens: readonly Token[] }[] = [];
  /** The first labels of the lists that are open, outermost first. */
  readonly openLists: ListLabel[] = [];
  /** How many `::: recommendations` there were. */
  recommendations = 0;
  /** The last label of the last list: the next list may go on from it. */
  lastLabel: LabelReading | undefined;

  #inCell = false;

  constructor(text: string, options: MarkdownOptions) {
    this.options = options;
    this.source = new SourceText(text, options);
    this.ids = new IdRegister(options.idPrefix, options.reservedIds ?? []);
    this.words = wordsIn(options.language);
  }

  /** Tells what is wrong at a place. */
  problem(place: Position, message: string, remedy: string): void {
    this.problems.push({ file: place.file, line: place.line, column: place.column, message, remedy });
  }

  /** Reads a cell: its numbers are labels of lists and no numbers of paragraphs. */
  withinCell(read: () => void): void {
    const { lastLabel } = this;
    const outer = this.#inCell;
    this.#inCell = true;
    read();
    this.#inCell = outer;
    this.lastLabel = lastLabel;
  }

  get inCell(): boolean {
    return this.#inCell;
  }

  /** The place of words within a block, or of a cell in its own file. */
  place(block: Token, needle: string): Position {
    const own = placeOfCell(block);
    return own ?? this.source.find(needle, block.map ?? [0, 1]);
  }
}

/** Says that a block's words come from another file, such as a cell of a CSV. */
export function setPlaceOfCell(token: Token, place: Position): void {
  token.meta = { ...(token.meta as object | null), cellPlace: place };
}

/** The place of a block that stands in a cell; undefined for all others. */
export function placeOfCell(token: Token): Position | undefined {
  const meta = token.meta as { readonly cellPlace?: Position } | null;
  return meta?.cellPlace;
}

/** The environment that markdown-it hands from rule to rule. */
export interface MarkdownEnvironment {
  readonly context: RenderContext;
}

/** The context of the rendering that a rule works for. */
export function contextOf(environment: unknown): RenderContext {
  const context =
    typeof environment === 'object' && environment !== null && 'context' in environment
      ? environment.context
      : undefined;
  if (context instanceof RenderContext) return context;
  throw new TypeError('This Markdown set-up renders only through renderMarkdown and renderInline.');
}
