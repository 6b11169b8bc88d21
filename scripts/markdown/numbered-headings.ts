import Token from 'markdown-it/lib/token.mjs';
import type { Numbering } from './markdown-options.ts';
import type { RenderContext } from './render-context.ts';

const numbers: Readonly<Record<Exclude<Numbering, 'none'>, RegExp>> = {
  decimal: /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\p{Lu})/u,
  continuous: /^(\d{1,3}[a-h]?)\.\s+/u,
  letters: /^([a-z])\.\s+/u,
};

/** A heading such as "9. Data" that stands in the order of the numbered paragraphs carries their anchor, `p-9`, as well as its own. */
export function numberedHeading(context: RenderContext, inline: Token, { text, line }: { readonly text: string; readonly line: number }): void {
  const { numbering } = context.options;
  const first = inline.children?.[0];
  if (numbering === 'none' || first?.type !== 'text') return;
  const match = numbers[numbering].exec(first.content);
  const number = match?.[1];
  if (match === null || number === undefined) return;
  const id = context.ids.claim(`p-${number}`);
  first.content = first.content.slice(match[0].length);
  inline.children?.unshift(...numberTokens(match[0].trim(), id));
  context.paragraphs.push({ number, id, text, line, heading: true });
}

/** `<span class="paragraph-number">3.2</span> `, with an id where the element around it has its own. */
export function numberTokens(printed: string, id?: string): readonly Token[] {
  const open = new Token('paragraph_number_open', 'span', 1);
  open.attrs = [['class', 'paragraph-number'], ...(id === undefined ? [] : [['id', id] as [string, string]])];
  const text = new Token('text', '', 0);
  text.content = printed;
  const space = new Token('text', '', 0);
  space.content = ' ';
  return [open, text, new Token('paragraph_number_close', 'span', -1), space];
}
