import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { textToken } from './number-tokens.ts';

const rightToLeft = String.raw`\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}`;
const letter = new RegExp(`[${rightToLeft}]`, 'u');
const letters = new RegExp(`[${rightToLeft}]`, 'gu');
// A run ends with a letter: the full stop or figure after a name belongs to the sentence around it.
const end = `(?:[${rightToLeft}]|\\p{M})`;
const within = `(?:${end}|[\\s\\p{Join_Control}'’"“”.,-])*`;
const run = new RegExp(`[${rightToLeft}](?:${within}${end})?`, 'gu');

/**
 * Blocks that start with letters which run from right to left, and have mostly such, do so themselves; elsewhere each such run is set apart, so that the figures and
 * marks beside a name stay where they are (HTML 4.5.24, bdi).
 */
export function direction(markdown: MarkdownIt): void {
  markdown.core.ruler.push('direction', (state) => {
    for (const [index, block] of state.tokens.entries()) {
      if (block.type !== 'inline' || block.children === null) continue;
      const words = block.children.map(({ content }) => content).join(' ');
      if (!letter.test(words)) continue;
      const starts = letter.test(/\p{L}/u.exec(words)?.[0] ?? '');
      const turned = starts && (words.match(letters) ?? []).length * 2 > (words.match(/\p{L}/gu) ?? []).length;
      if (turned) openerOf(state.tokens, index)?.attrSet('dir', 'rtl');
      else block.children = isolated(block.children);
    }
  });
}

/** The element around a block's words; a paragraph that is not printed leaves it to the entry of its list. */
function openerOf(tokens: readonly Token[], index: number): Token | undefined {
  return tokens.slice(Math.max(0, index - 4), index).findLast((token) => token.nesting === 1 && !token.hidden);
}

/** Words whose language is given run as that language does already. */
function isolated(children: readonly Token[]): Token[] {
  let named = 0;
  return children.flatMap((token) => {
    if (token.attrGet('dir') === 'rtl' || (token.type === 'language_close' && named > 0)) named += token.nesting;
    return named > 0 ? [token] : runsOf(token);
  });
}

function runsOf(token: Token): readonly Token[] {
  if (token.type !== 'text' || !letter.test(token.content)) return [token];
  const found: Token[] = [];
  let end = 0;
  for (const match of token.content.matchAll(run)) {
    const open = new Token('bdi_open', 'bdi', 1);
    found.push(
      textToken(token.content.slice(end, match.index)),
      open,
      textToken(match[0]),
      new Token('bdi_close', 'bdi', -1),
    );
    end = match.index + match[0].length;
  }
  return [...found, textToken(token.content.slice(end))].filter(
    ({ type, content }) => type !== 'text' || content !== '',
  );
}
