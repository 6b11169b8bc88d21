import type MarkdownIt from 'markdown-it';
import blockquote from 'markdown-it/lib/rules_block/blockquote.mjs';
import list from 'markdown-it/lib/rules_block/list.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

/**
 * Leaves only bullets to CommonMark's lists: what starts with a number or letter is a labelled list, or text. However far a list is
 * indented it is a list, and never code: Word users indent lists below the paragraph that leads to them by two spaces, four or a tab.
 */
export function bulletLists(markdown: MarkdownIt): void {
  markdown.block.ruler.at(
    'list',
    (state, startLine, endLine, silent) => {
      const first = state.src[(state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)] ?? '';
      if (!/[-*+]/u.test(first)) return false;
      return atAnyIndent(state, startLine, () => list(state, startLine, endLine, silent));
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  markdown.block.ruler.at(
    'blockquote',
    (state, startLine, endLine, silent) =>
      atAnyIndent(state, startLine, () => blockquote(state, startLine, endLine, silent)),
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

/** Reads a block as if its own indentation were the margin, where CommonMark would take it for code. */
function atAnyIndent(state: StateBlock, line: number, read: () => boolean): boolean {
  const { blkIndent } = state;
  const indent = state.sCount[line] ?? 0;
  if (indent - blkIndent >= 4) state.blkIndent = indent;
  const found = read();
  state.blkIndent = blkIndent;
  return found;
}
