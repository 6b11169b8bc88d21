import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { contextOf } from '../render-context.ts';

/**
 * In slides, each highest heading starts a section of its own, which ends where the next starts. The section has no name of its own:
 * thirty landmarks would bury those of the page, and its heading says the same.
 */
export function slides(markdown: MarkdownIt): void {
  markdown.core.ruler.push('slides', (state) => {
    const context = contextOf(state.env);
    if (context.options.kind !== 'slides') return;
    const first = state.tokens.findIndex(
      ({ type, tag }) => type === 'heading_open' && tag === topTag(context.options.baseHeadingLevel),
    );
    const before = state.tokens[0];
    if (before !== undefined && first !== 0 && before.type !== 'footnote_block_open') {
      context.problem(
        context.source.at(before.map?.[0] ?? 0),
        'These words stand before the first slide.',
        'Start each slide with its title: "## Title".',
      );
    }
    state.tokens = inSections(state.tokens, {
      tag: topTag(context.options.baseHeadingLevel),
      claim: (name) => context.ids.claim(name),
    });
  });
}

const topTag = (level: number): string => `h${level}`;

function inSections(
  tokens: readonly Token[],
  { tag, claim }: { readonly tag: string; readonly claim: (name: string) => string },
): Token[] {
  const found: Token[] = [];
  let count = 0;
  let open = false;
  const close = (): void => {
    if (open) found.push(section('slide_close', -1));
    open = false;
  };
  for (const token of tokens) {
    if (token.type === 'heading_open' && token.tag === tag) {
      close();
      count += 1;
      const start = section('slide_open', 1);
      start.attrs = [
        ['class', 'slide'],
        ['id', claim(`slide-${count}`)],
      ];
      found.push(start);
      open = true;
    } else if (token.type === 'footnote_block_open') close();
    found.push(token);
  }
  close();
  return found;
}

function section(type: string, nesting: 1 | -1): Token {
  const token = new Token(type, 'section', nesting);
  token.block = true;
  return token;
}
