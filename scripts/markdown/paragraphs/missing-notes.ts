import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

/** What stands for the text of a note that the paper itself does not have: `[^3]: {missing}`. */
const missing = '{missing}';

/** A published paper may have a marker and no note: the marker is printed as it stands there, and leads nowhere. */
export function missingNotes(markdown: MarkdownIt): void {
  const lost = new WeakMap<object, ReadonlySet<string>>();
  markdown.core.ruler.before('footnote_tail', 'missing_notes', (state) => {
    const labels = labelsWithoutNote(state.tokens);
    lost.set(state.env as object, labels);
    if (labels.size === 0) return;
    for (const { children } of state.tokens)
      for (const token of children ?? []) if (labels.has(labelOf(token))) markAlone(token);
  });
  markdown.core.ruler.after('footnote_tail', 'missing_notes_end', (state) => {
    const labels = lost.get(state.env as object) ?? new Set<string>();
    if (labels.size > 0) state.tokens = withoutNotes(state.tokens, labels);
  });
}

function labelOf(token: Token | undefined): string {
  return (token?.meta as { readonly label?: string } | null | undefined)?.label ?? '';
}

function labelsWithoutNote(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap((token, index) =>
      token.type === 'footnote_reference_open' && tokens[index + 2]?.content.trim() === missing ? [labelOf(token)] : [],
    ),
  );
}

function markAlone(token: Token): void {
  if (token.type !== 'footnote_ref') return;
  const name = labelOf(token).replace(/^.*:/u, '');
  token.type = 'html_inline';
  token.content = `<sup class="footnote-ref">${name.replace(/[&<>"]/gu, '')}</sup>`;
  token.meta = { plain: '' };
}

/** Leaves out the notes themselves, and the list of notes where none is left. */
function withoutNotes(tokens: readonly Token[], labels: ReadonlySet<string>): Token[] {
  let within = false;
  const kept = tokens.filter((token) => {
    if (token.type === 'footnote_open') within = labels.has(labelOf(token));
    const keep = !within;
    if (token.type === 'footnote_close') within = false;
    return keep;
  });
  return kept.some(({ type }) => type === 'footnote_open')
    ? kept
    : kept.filter(({ type }) => !/^footnote_block_(?:open|close)$/u.test(type));
}
