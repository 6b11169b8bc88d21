import Token from 'markdown-it/lib/token.mjs';

/** `<span class="paragraph-number">3.2</span> `, with an id where the element around it has its own. */
export function numberTokens(printed: string, id?: string): readonly Token[] {
  const open = new Token('paragraph_number_open', 'span', 1);
  open.attrs = [['class', 'paragraph-number'], ...(id === undefined ? [] : [['id', id] as [string, string]])];
  return [open, textToken(printed), new Token('paragraph_number_close', 'span', -1), textToken(' ')];
}

/** Words that are not read as Markdown. */
export function textToken(text: string): Token {
  const token = new Token('text', '', 0);
  token.content = text;
  return token;
}
