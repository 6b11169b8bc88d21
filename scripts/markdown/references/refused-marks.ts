import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { htmlTagsIn, tagMessage } from '../../sources/html-tags.ts';
import { referenceSchemes } from './link-target.ts';
import { textToken } from '../paragraphs/number-tokens.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';

const unsafeLink = /\]\(\s*<?\s*((?:javascript|vbscript|file|data):)/giu;
const brokenReference = new RegExp(`\\]\\(\\s*((?:${referenceSchemes.join('|')}):[^)]*)\\)`, 'gu');

/** Marks that are left as text, because they are unsafe or not whole, are told: nothing is skipped silently. */
export function refusedMarks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('refused_marks', (state) => {
    const context = contextOf(state.env);
    for (const block of state.tokens) {
      if (block.type !== 'inline' || block.children === null) continue;
      for (const tag of htmlTagsIn(block.content))
        context.problem(context.place(block, tag.typed), tagMessage(tag), tag.remedy);
      block.children = block.children.map((token) =>
        token.type === 'image' ? wordsOfPicture(context, block, token) : token,
      );
      for (const { type, content } of block.children) if (type === 'text') checkText(context, block, content);
    }
  });
}

function wordsOfPicture(context: RenderContext, block: Token, token: Token): Token {
  context.problem(
    context.place(block, '!['),
    'A picture stands in the middle of the text, where it has no number and no caption.',
    'Write ::: figure {src="figures/map.svg" caption="..." alt="..."} on a line of its own, and ::: below it.',
  );
  return textToken(token.content);
}

function checkText(context: RenderContext, block: Token, content: string): void {
  for (const [mark, scheme = ''] of content.matchAll(unsafeLink)) {
    context.problem(
      context.place(block, mark),
      `A link that starts with "${scheme}" can do harm and is not made.`,
      'Link to a reference such as minute:898 or to an address that starts with https://.',
    );
  }
  for (const [mark, target = ''] of content.matchAll(brokenReference)) {
    context.problem(
      context.place(block, mark),
      `The reference "${target.trim()}" is not read, because there is a space in it.`,
      'Write it without spaces, like "minute:898" or "doc:appendix-1".',
    );
  }
}
