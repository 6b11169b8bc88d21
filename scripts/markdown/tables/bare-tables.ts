import type MarkdownIt from 'markdown-it';
import { contextOf } from '../render-context.ts';

/** Tables typed outside `::: table` have no caption: they are printed, and told. */
export function bareTables(markdown: MarkdownIt): void {
  markdown.core.ruler.push('bare_tables', (state) => {
    const context = contextOf(state.env);
    for (const token of state.tokens) {
      if (token.type === 'table_open') {
        context.problem(
          context.source.at(token.map?.[0] ?? 0),
          'This table has no caption.',
          'Write ::: table {caption="..." row-headers=1} and an empty line above it, an empty line and ::: below it.',
        );
      }
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const style = token.attrGet('style') ?? '';
      token.attrs = [
        ...(token.type === 'th_open' ? [['scope', 'col'] as [string, string]] : []),
        ...(style.endsWith('right') ? [['class', 'number'] as [string, string]] : []),
      ];
    }
  });
}
