import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { isRuler } from './pipe-table.ts';
import { writeTypedTable } from './table-container.ts';

/** Tables typed outside `::: table` are read like those within: nothing but their heads and cells is known of them. */
export function bareTables(markdown: MarkdownIt): void {
  markdown.block.ruler.at(
    'table',
    (state, startLine, endLine, silent) => {
      if (!startsTable(state, startLine, endLine)) return false;
      if (silent) return true;
      const to = endOf(state, startLine, endLine);
      writeTypedTable(state, { from: startLine, to });
      state.line = to;
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
}

function startsTable(state: StateBlock, line: number, endLine: number): boolean {
  if (line + 1 >= endLine) return false;
  const [first, second] = [lineAt(state, line), lineAt(state, line + 1)];
  return isRuler(first) ? second.trimStart().startsWith('|') : first.includes('|') && isRuler(second);
}

function endOf(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine;
  while (line < endLine && !state.isEmpty(line) && lineAt(state, line).includes('|')) line += 1;
  return line;
}

function lineAt(state: StateBlock, line: number): string {
  return state.getLines(line, line + 1, state.blkIndent, false);
}
