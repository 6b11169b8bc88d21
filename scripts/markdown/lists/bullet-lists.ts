import type MarkdownIt from 'markdown-it';
import list from 'markdown-it/lib/rules_block/list.mjs';

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
      const { blkIndent } = state;
      const indent = state.sCount[startLine] ?? 0;
      if (indent - blkIndent >= 4) state.blkIndent = indent;
      const found = list(state, startLine, endLine, silent);
      state.blkIndent = blkIndent;
      return found;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
