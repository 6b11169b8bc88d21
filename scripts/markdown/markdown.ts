/*
 * One Markdown set-up for web and print. Markup and class names that style sheets may rely on:
 *
 * p.numbered#p-3.2 > span.paragraph-number           a paragraph with the number that its author gave
 * h2 > span.paragraph-number#p-9                     a heading that stands in that order ("9. Data")
 * ol[type=1|a|A|i|I].labels-dot|.labels-paren|.labels-parens > li[value]     `i.` `i)` `(i)`: the printed label; capitals are .labels-upper
 * a.ref, a.page-slot                                 a reference; in print an empty link after it for "page 14"
 * a.external[rel=external]                           another site
 * sup.footnote-ref > a#fnref-1, section.footnotes[role=doc-endnotes] > ol > li#fn-1, a.footnote-back
 * figure.table#table-1 > figcaption, section.table-scroll[tabindex=0] > table     tables that may not fit a small screen, on the web
 * table#table-1[.wide] > caption > span.caption-label, span.unit     all others; web: .records stand as records on a phone;
 *   print: .whole and [data-continued] for the printer, which measures them
 *   th, td: .keep (one line), .short (one line where there is room), .long (may part anywhere); td[data-label] in records
 *   th, td: .number (right), .centre, .empty (td: span[aria-hidden] "–" and span.visually-hidden)
 *   tr.group > th[scope=rowgroup][colspan]; tr.total; tr.level-0 to .level-6 (indent the first cell)
 *   span.rag.rag-green|.rag-amber|.rag-red|.rag-blue|.rag-grey|.rag-unknown > svg.rag-shape
 * div.table-notes[.wide] > p, p.source               below a table
 * figure.figure#figure-1 > img, figcaption > span.caption-label;  div.description, p.source after it
 * figure.chart#figure-2 > svg.chart-drawing, svg.chart-drawing.narrow (web); details.data > summary, table (web), or the open table (print)
 * div.note[role=note]; div.quote > blockquote, p.source; section.recommendations
 * div.deck > section.slide#slide-1[.small|.broad]      the slides, each starting with its h2; small: a title only, broad: a table, chart or much text
 * abbr[title]; span[lang], div[lang]; span.visually-hidden
 */
import { compareProblems } from '../sources/problem.ts';
import { inlineText } from './inline-text.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { RenderContext } from './render-context.ts';
import type { RenderedInline, RenderedMarkdown } from './rendered-markdown.ts';
import { sectionsOf } from './paragraphs/sections.ts';
import { setUp } from './set-up.ts';

export type { MarkdownOptions, Numbering, ResolvedTarget, TextKind } from './markdown-options.ts';
export type * from './rendered-markdown.ts';

const parser = setUp();

/** Renders a text of the body. Pure: it reads no file but through the options, and the same text gives the same HTML. */
export function renderMarkdown(text: string, options: MarkdownOptions): RenderedMarkdown {
  const context = new RenderContext(text, options);
  const environment = { context };
  const tokens = parser.parse(text, environment);
  const html = inert(parser.renderer.render(tokens, parser.options, environment));
  const sections = sectionsOf(tokens, { footnotesId: context.ids.find('footnotes') ?? 'footnotes' });
  const { headings, numbered, tables, figures, references, assets, problems } = context;
  const paragraphs = [...numbered]
    .sort((a, b) => a.line - b.line)
    .map(({ words, ...rest }) => ({ ...rest, text: inlineText(words.children ?? []).trim() }));
  const plainText = sections.map((section) => `${section.headingText} ${section.text}`.trim()).join('\n');
  return {
    html,
    headings,
    paragraphs,
    tables,
    figures,
    references,
    assets: [...assets],
    problems: [...problems].sort(compareProblems),
    sections,
    plainText,
  };
}

/** Renders a title or a clause on one line: emphasis and links, no blocks. */
export function renderInline(text: string, options: MarkdownOptions): RenderedInline {
  const context = new RenderContext(text, options);
  const environment = { context };
  const tokens = parser.parseInline(text, environment);
  const html = inert(parser.renderer.render(tokens, parser.options, environment));
  const { references, problems } = context;
  return { html, plainText: inlineText(tokens.flatMap(({ children }) => children ?? [])), references, problems };
}

/** Text that looks like a template stays text, even where a page is put through a template engine after us. */
function inert(html: string): string {
  return html.replace(/\{(?=[{%#])/gu, '&#123;');
}
