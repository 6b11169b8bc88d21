import type Token from 'markdown-it/lib/token.mjs';

/** The words of inline tokens without their marks; footnote numbers are left out. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'footnote_ref':
      return '';
    // What we draw ourselves says in words what it is.
    case 'html_inline':
      return plainOf(token) ?? '';
    default:
      return token.content;
  }
}

/** The words of a token that is not text itself: a list's label, a picture's description. */
export function plainOf(token: Token): string | undefined {
  const meta = token.meta as { readonly plain?: string } | null;
  return meta?.plain;
}
