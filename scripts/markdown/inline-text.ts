import type Token from 'markdown-it/lib/token.mjs';

/** The words of inline tokens without their marks; footnote numbers are left out. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case 'softbreak': case 'hardbreak': return ' ';
    case 'footnote_ref': case 'raw_html': return '';
    case 'image': return token.content;
    default: return token.content;
  }
}
