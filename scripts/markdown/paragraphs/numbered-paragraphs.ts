import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import Token from 'markdown-it/lib/token.mjs';
import { numberTokens } from './number-tokens.ts';
import { nextNumber, paragraphNumber } from './paragraph-number.ts';
import { contextOf, placeOfCell } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';

/**
 * Paragraphs that start at the left margin with a number of the paper's own kind keep it as typed: an anchor, never a counter.
 * Runs between blocks and words, when paragraphs are known and their text is not yet read.
 */
export function numberedParagraphs(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'numbered_paragraphs', (state) => {
    const context = contextOf(state.env);
    if (context.options.numbering === 'none') return;
    let nested = 0;
    state.tokens = state.tokens.flatMap((token, index) => {
      if (/^(?:list_item|blockquote|footnote_reference|th|td)_(?:open|close)$/u.test(token.type))
        nested += token.nesting;
      const inline = state.tokens[index + 1];
      if (token.type !== 'paragraph_open' || nested > 0 || inline === undefined || placeOfCell(token) !== undefined)
        return [token];
      return numbered(context, token, inline);
    });
  });
}

/** Whether a numbered paragraph starts on a line, so that it must not be read as an item of a list. */
export function startsNumberedParagraph(state: StateBlock, line: number): boolean {
  if (
    contextOf(state.env).inCell ||
    state.sCount[line] !== 0 ||
    state.blkIndent > 0 ||
    state.parentType === 'blockquote'
  )
    return false;
  const text = state.src.slice(state.bMarks[line], state.eMarks[line]);
  return paragraphNumber(text, contextOf(state.env).options.numbering) !== undefined;
}

function numbered(context: RenderContext, open: Token, inline: Token): readonly Token[] {
  const line = open.map?.[0] ?? 0;
  const found = paragraphNumber(inline.content, context.options.numbering);
  if (found === undefined || context.source.isIndented(line)) return [open];
  const id = context.ids.claim(`p-${found.number}`);
  open.attrs = [
    ['class', 'numbered'],
    ['id', id],
  ];
  inline.content = found.rest;
  checkJoined(context, { number: found.number, text: found.rest, line });
  const number = new Token('inline', '', 0);
  number.children = [...numberTokens(found.printed)];
  context.numbered.push({ number: found.number, id, line: context.source.lineOf(line), heading: false, words: inline });
  return [open, number];
}

/** The next number within a paragraph is a paragraph whose empty line was forgotten. */
function checkJoined(
  context: RenderContext,
  { number, text, line }: { readonly number: string; readonly text: string; readonly line: number },
): void {
  let expected = nextNumber(number);
  for (const [offset, row] of text.split('\n').entries()) {
    if (offset === 0 || paragraphNumber(row, context.options.numbering)?.number !== expected) continue;
    context.problem(
      context.source.at(line + offset),
      `Paragraph ${expected} runs on from the one before it.`,
      'Leave an empty line before it.',
    );
    expected = nextNumber(expected);
  }
}
