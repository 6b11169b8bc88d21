import type MarkdownIt from 'markdown-it';
import inserted from 'markdown-it-ins';
import { escapeHtml } from '../escape-html.ts';
import { contextOf } from '../render-context.ts';

/**
 * Words that an amendment strikes out (`~~closed~~`) or puts in (`++mended++`). Few screen readers say so of `del` and `ins`, so that
 * it is said in words as well: hidden on the web, and in print by the pack, which knows such words by a language of private use.
 */
export function amendments(markdown: MarkdownIt): void {
  markdown.enable('strikethrough').use(inserted);
  mark(markdown, { open: 's_open', close: 's_close', tag: 'del' });
  mark(markdown, { open: 'ins_open', close: 'ins_close', tag: 'ins' });
}

function mark(
  markdown: MarkdownIt,
  { open, close, tag }: { readonly open: string; readonly close: string; readonly tag: 'del' | 'ins' },
): void {
  const { rules } = markdown.renderer;
  rules[open] = (_tokens, _index, _options, environment) => {
    const { options, words } = contextOf(environment);
    return options.medium === 'print'
      ? `<${tag} lang="x-${tag}${/^cy\b/u.test(options.language) ? '-cy' : ''}">`
      : `<${tag}><span class="visually-hidden">${escapeHtml(words[tag].start)} </span>`;
  };
  rules[close] = (_tokens, _index, _options, environment) => {
    const { options, words } = contextOf(environment);
    return options.medium === 'print'
      ? `</${tag}>`
      : `<span class="visually-hidden"> ${escapeHtml(words[tag].end)}</span></${tag}>`;
  };
}
