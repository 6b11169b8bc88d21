import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { textToken } from '../paragraphs/number-tokens.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { resolveLink } from './link-target.ts';
import type { LinkTarget } from './link-target.ts';

/** Turns links into what they lead to: references into addresses, other sites into links that say so. */
export function references(markdown: MarkdownIt): void {
  markdown.core.ruler.push('references', (state) => {
    const context = contextOf(state.env);
    for (const block of state.tokens) {
      if (block.type === 'inline' && block.children !== null) block.children = linked(block, block.children, context);
    }
  });
}

function linked(block: Token, children: readonly Token[], context: RenderContext): Token[] {
  const found: Token[] = [];
  let target: LinkTarget | undefined;
  for (const [index, token] of children.entries()) {
    if (token.type === 'link_open') {
      target = resolveLink(context, block, token.attrGet('href') ?? '');
      found.push(...opening(token, target));
      if (children[index + 1]?.type === 'link_close' && target.kind !== 'nowhere')
        found.push(textToken(target.text ?? target.address));
    } else if (token.type === 'link_close') {
      found.push(...closing(token, target));
      target = undefined;
    } else found.push(token);
  }
  return found;
}

function opening(token: Token, target: LinkTarget): readonly Token[] {
  if (target.kind === 'nowhere') return [];
  token.attrSet('href', target.address);
  if (target.kind === 'reference') token.attrSet('class', 'ref');
  if (target.kind === 'external') {
    token.attrSet('class', 'external');
    token.attrSet('rel', 'external');
  }
  return [token];
}

function closing(token: Token, target: LinkTarget | undefined): readonly Token[] {
  if (target === undefined || target.kind === 'nowhere') return [];
  if (target.kind !== 'reference' || !target.inPack) return [token];
  const slot = new Token('page_slot_open', 'a', 1);
  slot.attrs = [
    ['class', 'page-slot'],
    ['href', target.address],
  ];
  return [token, slot, new Token('page_slot_close', 'a', -1)];
}
