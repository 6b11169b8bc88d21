import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import footnote from 'markdown-it-footnote';
import { escapeHtml } from '../escape-html.ts';
import type { MarkdownOptions } from '../markdown-options.ts';
import { contextOf } from '../render-context.ts';
import type { RenderContext } from '../render-context.ts';
import { missingNotes } from './missing-notes.ts';

interface NoteMeta {
  readonly id: number;
  readonly subId?: number;
  readonly label?: string;
}

interface Notes {
  readonly refs?: Readonly<Record<string, number>>;
  readonly list?: readonly { readonly label?: string }[];
}

const arrow =
  '<svg class="footnote-arrow" aria-hidden="true" viewBox="0 0 12 12" width="12" height="12"><path d="M6 11V2M2.5 5.5 6 2l3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>';

/**
 * Footnotes, also in cells of tables: numbered as typed where every label is a number, otherwise in the order of the text. Where a paper
 * numbers its notes anew in each part, a label says the part as well: `[^annex:1]` is printed as 1.
 */
export function footnotes(markdown: MarkdownIt): void {
  markdown.use(footnote);
  markdown.inline.ruler.disable('footnote_inline');
  markdown.core.ruler.before('footnote_tail', 'footnote_checks', (state) => {
    checkNotes(contextOf(state.env), state.tokens, notesOf(state.env));
  });
  markdown.use(missingNotes);
  const { rules } = markdown.renderer;
  rules.footnote_ref = (tokens, index, _options, environment) => reference(tokens[index], environment);
  rules.footnote_block_open = (_tokens, _index, _options, environment) => {
    const { ids, words } = contextOf(environment);
    return `<section class="footnotes" id="${ids.claim('footnotes')}" role="doc-endnotes" aria-label="${words.footnotes}">\n<ol>\n`;
  };
  rules.footnote_block_close = () => '</ol>\n</section>\n';
  rules.footnote_open = (tokens, index, _options, environment) => {
    const { name, key } = nameOf(tokens[index], environment);
    return `<li id="${idFor(environment, `fn-${key}`)}" value="${name}">`;
  };
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index, _options, environment) => backLink(tokens[index], environment);
}

function reference(token: Token | undefined, environment: unknown): string {
  const { name, key } = nameOf(token, environment);
  const { words, options } = contextOf(environment);
  return `<sup class="footnote-ref"><a href="#${idFor(environment, `fn-${key}`)}" id="${idFor(environment, `fnref-${key}${repeat(token)}`)}" ${linkRole('doc-noteref', options)} aria-label="${words.footnote} ${name}">${name}</a></sup>`;
}

function backLink(token: Token | undefined, environment: unknown): string {
  const { name, key } = nameOf(token, environment);
  const { words, options } = contextOf(environment);
  return ` <a class="footnote-back" href="#${idFor(environment, `fnref-${key}${repeat(token)}`)}" ${linkRole('doc-backlink', options)} aria-label="${escapeHtml(`${words.back} ${name}`)}">${arrow}</a>`;
}

/** In a PDF these roles would keep the link from being tagged as one (PDF/UA-1 7.18.5). */
function linkRole(role: string, { medium }: MarkdownOptions): string {
  return medium === 'print' ? '' : `role="${role}"`;
}

const metaOf = (token: Token | undefined): NoteMeta => (token?.meta ?? { id: 0 }) as NoteMeta;

function repeat(token: Token | undefined): string {
  const { subId = 0 } = metaOf(token);
  return subId > 0 ? `-${subId + 1}` : '';
}

function idFor(environment: unknown, name: string): string {
  const { idPrefix } = contextOf(environment).options;
  return idPrefix === undefined ? name : `${idPrefix}-${name}`;
}

function notesOf(environment: unknown): Notes {
  return (environment as { readonly footnotes?: Notes }).footnotes ?? {};
}

/** The printed number of a footnote, and what its ids are made of: no two notes of a text have the same. */
function nameOf(token: Token | undefined, environment: unknown): { readonly name: string; readonly key: string } {
  const { id, label = '' } = metaOf(token);
  const [, part, number] = /^(.+):(\d+)$/u.exec(label) ?? [];
  if (part !== undefined && number !== undefined)
    return { name: number, key: `${part.replace(/[^\p{L}\p{N}]+/gu, '-')}-${number}` };
  const asTyped = (notesOf(environment).list ?? []).every((note) => /^(?:.+:)?\d+$/u.test(note.label ?? ''));
  const name = asTyped && label !== '' ? label : String(id + 1);
  return { name, key: name };
}

/** Tells notes that nothing points to (they would not be printed), notes that are there twice, and numbers without a note. */
function checkNotes(context: RenderContext, tokens: readonly Token[], { refs = {} }: Notes): void {
  const whole: [number, number] = [0, Number.MAX_SAFE_INTEGER];
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.type === 'inline') checkReferences(context, token);
    if (token.type !== 'footnote_reference_open') continue;
    const { label = '' } = metaOf(token);
    const place = context.source.find(`[^${label}]:`, whole);
    if (seen.has(label))
      context.problem(place, `Footnote ${label} is written twice.`, 'Give each footnote its own number.');
    else if ((refs[`:${label}`] ?? -1) < 0)
      context.problem(
        place,
        `Nothing in the text points to footnote ${label}, so it would not be printed.`,
        `Write [^${label}] where it belongs, or remove the note.`,
      );
    seen.add(label);
  }
}

function checkReferences(context: RenderContext, block: Token): void {
  for (const { type, content } of block.children ?? []) {
    if (type !== 'text') continue;
    for (const [mark, label = ''] of content.matchAll(/\[\^([^\]\s]+)\]/gu)) {
      context.problem(
        context.place(block, mark),
        `Footnote ${label} has no text.`,
        `Write it on a line of its own: [^${label}]: the note. If the paper itself has no such note, write [^${label}]: {missing}`,
      );
    }
  }
}
