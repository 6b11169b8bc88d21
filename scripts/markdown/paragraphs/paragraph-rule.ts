import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { readLabel } from '../lists/list-label.ts';

/**
 * CommonMark's paragraph, but for one thing: there a line that is indented by four spaces or more always goes on with the paragraph above
 * it; here it may start a list or a quotation.
 */
export function paragraphs(markdown: MarkdownIt): void {
  markdown.block.ruler.at('paragraph', (state, startLine, endLine) => {
    const end = endOfParagraph(state, startLine, endLine);
    // The first line of a list's item has its label before it, which may be wider than what the next lines are indented by.
    const first = lineText(state, startLine);
    const rest = state.getLines(startLine + 1, end, state.blkIndent, false);
    const content = (end > startLine + 1 ? `${first}\n${rest}` : first).trim();
    state.line = end;
    state.push('paragraph_open', 'p', 1).map = [startLine, end];
    const inline = state.push('inline', '', 0);
    inline.content = content;
    inline.map = [startLine, end];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    return true;
  });
}

function endOfParagraph(state: StateBlock, startLine: number, endLine: number): number {
  const enders = state.md.block.ruler.getRules('paragraph');
  const { parentType } = state;
  state.parentType = 'paragraph';
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line) && !ends(state, line)) line += 1;
  state.parentType = parentType;
  return line;

  function ends(within: StateBlock, at: number): boolean {
    const indent = within.sCount[at] ?? 0;
    if (indent < 0 || (indent - within.blkIndent > 3 && !looksLikeItem(within, at))) return false;
    return enders.some((rule) => rule(within, at, endLine, true));
  }
}

function looksLikeItem(state: StateBlock, line: number): boolean {
  const text = lineText(state, line);
  return /^(?:[-*+]\s+\S|>)/u.test(text) || readLabel(text) !== undefined;
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
