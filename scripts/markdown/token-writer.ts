import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import Token from 'markdown-it/lib/token.mjs';
import type { Position } from '../sources/problem.ts';
import { escapeHtml } from './escape-html.ts';
import { textToken } from './paragraphs/number-tokens.ts';
import { contextOf, setPlaceOfCell } from './render-context.ts';

/** Attributes of an element; those that are undefined are left out. */
export type ElementAttributes = Readonly<Record<string, string | number | undefined>>;

/** Where words come from: a line of the text, or a place in another file. */
export interface WordsPlace {
  readonly line: number;
  readonly cell?: Position | undefined;
}

/** Writes block tokens one after the other, so that words in them go through the same rules as all others. */
export class TokenWriter {
  readonly #state: StateBlock;

  constructor(state: StateBlock) {
    this.#state = state;
  }

  /** Opens an element. */
  open(tag: string, attributes: ElementAttributes = {}): Token {
    const token = this.#state.push('element_open', tag, 1);
    token.attrs = Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    return token;
  }

  /** Closes an element. */
  close(tag: string): void {
    this.#state.push('element_close', tag, -1);
  }

  /** An element without content, such as a picture; `plain` is what it says. */
  empty(tag: string, attributes: ElementAttributes, plain: string): void {
    const token = this.open(tag, attributes);
    token.nesting = 0;
    token.meta = { plain };
    this.#state.level -= 1;
  }

  /** Words that are read as Markdown. */
  words(markdown: string, { line, cell }: WordsPlace): void {
    const token = this.#state.push('inline', '', 0);
    token.content = markdown;
    token.map = [line, line + 1];
    token.children = [];
    if (cell !== undefined) setPlaceOfCell(token, cell);
  }

  /** Paragraphs and lists that are read from a cell; a line of the cell is a line on the page. */
  blocks(
    { markdown, origins }: { readonly markdown: string; readonly origins: readonly number[] },
    place: WordsPlace,
  ): void {
    const context = contextOf(this.#state.env);
    const at = place.cell ?? context.source.at(place.line);
    const tokens: Token[] = [];
    context.withinCell(() => {
      this.#state.md.block.parse(markdown, this.#state.md, this.#state.env, tokens);
    });
    for (const token of tokens) {
      const origin = place.cell === undefined ? 0 : (origins[token.map?.[0] ?? 0] ?? 0);
      setPlaceOfCell(token, { ...at, line: at.line + origin });
      token.map = [place.line, place.line + 1];
      if (token.type === 'inline') token.content = token.content.replace(/(?:\\| {2,})?\n/gu, '\\\n');
    }
    hideOnlyParagraph(tokens);
    this.#state.tokens.push(...tokens);
  }

  /** Words that are printed as they are. */
  text(text: string): void {
    this.#inline(textToken(text));
  }

  /** HTML of our own within words; `plain` is what it says. */
  inlineHtml(html: string, plain?: string): void {
    const token = new Token('html_inline', '', 0);
    token.content = html;
    token.meta = { plain };
    this.#inline(token);
  }

  /** HTML of our own between blocks; `plain` is what it says. */
  html(html: string, plain?: string): void {
    const token = this.#state.push('html_block', '', 0);
    token.content = `${html}\n`;
    token.meta = { plain };
  }

  /** A label before a caption, such as "Table 1: ". */
  label(text: string): void {
    this.inlineHtml(`<span class="caption-label">${escapeHtml(text)}</span> `, `${text} `);
  }

  #inline(child: Token): void {
    this.#state.push('inline', '', 0).children = [child];
  }
}

/** A cell of one paragraph, or of one and a list below it, needs no paragraph around its words. */
function hideOnlyParagraph(tokens: readonly Token[]): void {
  const paragraphs = tokens.filter(({ level, type }) => level === 0 && /^paragraph_(?:open|close)$/u.test(type));
  if (paragraphs.length === 2 && tokens[0] === paragraphs[0]) for (const token of paragraphs) token.hidden = true;
}
