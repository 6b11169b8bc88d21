import Token from 'markdown-it/lib/token.mjs';
import { numberTokens } from './number-tokens.ts';
import { headingNumber } from './paragraph-number.ts';
import type { RenderContext } from '../render-context.ts';

/** A heading such as "9. Data" that stands in the order of the numbered paragraphs carries their anchor, `p-9`, as well as its own. */
export function numberedHeading(context: RenderContext, inline: Token, line: number): void {
  const first = inline.children?.[0];
  const found = first?.type === 'text' ? headingNumber(first.content, context.options.numbering) : undefined;
  if (first === undefined || found === undefined) return;
  const id = context.ids.claim(`p-${found.number}`);
  first.content = found.rest;
  const words = new Token('inline', '', 0);
  words.children = [...(inline.children ?? [])];
  inline.children?.unshift(...numberTokens(found.printed, id));
  context.numbered.push({ number: found.number, id, line, heading: true, words });
}
