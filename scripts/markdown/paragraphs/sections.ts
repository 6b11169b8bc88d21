import type Token from 'markdown-it/lib/token.mjs';
import { inlineText, plainOf } from '../inline-text.ts';
import type { MarkdownSection } from '../rendered-markdown.ts';

interface Draft {
  readonly id: string;
  readonly headingText: string;
  readonly level: number;
  readonly words: string[];
}

/** Plain text between the headings, for the search: a result leads to a section and not to a whole paper. */
export function sectionsOf(
  tokens: readonly Token[],
  { footnotesId }: { readonly footnotesId: string },
): readonly MarkdownSection[] {
  const drafts: Draft[] = [{ id: '', headingText: '', level: 1, words: [] }];
  let heading: Token | undefined;
  for (const token of tokens) {
    if (token.type === 'heading_open') heading = token;
    else if (token.type === 'heading_close') heading = undefined;
    else if (token.type === 'footnote_block_open')
      drafts.push({ id: footnotesId, headingText: '', level: 2, words: [] });
    else if (token.type === 'inline' && heading !== undefined)
      drafts.push({
        id: heading.attrGet('id') ?? '',
        headingText: inlineText(token.children ?? []).trim(),
        level: Number(heading.tag.slice(1)),
        words: [],
      });
    else drafts.at(-1)?.words.push(...wordsOf(token));
  }
  return drafts
    .filter(({ id, words }) => id !== '' || words.length > 0)
    .map(({ words, ...section }) => ({ ...section, text: words.join(' ').replace(/\s+/gu, ' ').trim() }));
}

function wordsOf(token: Token): readonly string[] {
  if (token.type === 'inline') return [inlineText(token.children ?? [])];
  if (token.type === 'fence') return [token.content];
  const plain = plainOf(token);
  return plain === undefined ? [] : [plain];
}
