import type MarkdownIt from 'markdown-it';
import list from 'markdown-it/lib/rules_block/list.mjs';

/** Leaves only bullets to CommonMark's lists: what starts with a number or letter is a labelled list, or text. */
export function bulletLists(markdown: MarkdownIt): void {
  markdown.block.ruler.at(
    'list',
    (state, startLine, endLine, silent) => {
      const first = state.src[(state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)] ?? '';
      return /[-*+]/u.test(first) && list(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
