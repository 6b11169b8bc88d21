import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { textToken } from './number-tokens.ts';
import { contextOf } from '../render-context.ts';

/** Marks the first use of each abbreviation of the body in a text, outside headings, links and code. */
export function abbreviations(markdown: MarkdownIt): void {
  markdown.core.ruler.push('abbreviations', (state) => {
    const left = new Map(Object.entries(contextOf(state.env).options.abbreviations ?? {}));
    if (left.size === 0) return;
    let previous = '';
    for (const block of state.tokens) {
      if (block.type === 'inline' && previous !== 'heading_open' && block.children !== null)
        block.children = marked(block.children, left);
      previous = block.type;
    }
  });
}

function marked(children: readonly Token[], left: Map<string, string>): Token[] {
  let links = 0;
  return children.flatMap((token) => {
    if (token.tag === 'a') links += token.nesting;
    return token.type === 'text' && links === 0 ? split(token, left) : [token];
  });
}

function split(token: Token, left: Map<string, string>): Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of token.content.matchAll(/[\p{L}\p{N}&]+/gu)) {
    const [word] = match;
    const meaning = left.get(word);
    if (meaning === undefined) continue;
    left.delete(word);
    const open = new Token('abbreviation_open', 'abbr', 1);
    open.attrs = [['title', meaning]];
    found.push(
      textToken(token.content.slice(end, match.index)),
      open,
      textToken(word),
      new Token('abbreviation_close', 'abbr', -1),
    );
    end = match.index + word.length;
  }
  if (end === 0) return [token];
  return [...found, textToken(token.content.slice(end))].filter(
    ({ type, content }) => type !== 'text' || content !== '',
  );
}
