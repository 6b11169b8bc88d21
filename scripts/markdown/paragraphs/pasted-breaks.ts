import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { textToken } from './number-tokens.ts';

/** Word's line breaks come as vertical tabs, and those of other programs as U+2028: here they are line breaks too. */
export function pastedBreaks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('pasted_breaks', (state) => {
    for (const block of state.tokens)
      if (block.type === 'inline' && block.children !== null) block.children = block.children.flatMap(broken);
  });
}

function broken(token: Token): readonly Token[] {
  if (token.type !== 'text' || !/[\v\u2028]/u.test(token.content)) return [token];
  return token.content
    .split(/[ \t]*[\v\u2028][ \t]*/u)
    .flatMap((line, index) => (index === 0 ? [textToken(line)] : [new Token('hardbreak', 'br', 0), textToken(line)]));
}
