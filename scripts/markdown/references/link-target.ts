import type Token from 'markdown-it/lib/token.mjs';
import { nearestWord } from '../../sources/nearest-word.ts';
import type { Position } from '../../sources/problem.ts';
import type { RenderContext } from '../render-context.ts';

/** What a link leads to. */
export type LinkTarget =
  | { readonly kind: 'external' | 'plain'; readonly address: string; readonly text?: string | undefined }
  | {
      readonly kind: 'reference';
      readonly address: string;
      readonly text?: string | undefined;
      /** Whether a page of the same pack can be named after it. */
      readonly inPack: boolean;
    }
  | { readonly kind: 'nowhere' };

/** The schemes of references; `figure` and `table` stay within their paper, the others are looked up in the record. */
export const referenceSchemes = [
  'minute',
  'item',
  'doc',
  'figure',
  'table',
  'action',
  'person',
  'meeting',
  'topic',
  'question',
] as const;

const outside = /^(?:https?:\/\/|mailto:|tel:)/iu;

/** Finds what a link leads to; tells a link that leads nowhere at its line and column. */
export function resolveLink(context: RenderContext, block: Token, href: string): LinkTarget {
  const [scheme = '', name = ''] = href.split(/:(.*)/su, 2);
  if (scheme === 'figure' || scheme === 'table') return numbered(context, block, { scheme, name });
  if (referenceSchemes.some((known) => known === scheme)) return recorded(context, block, href);
  if (href.startsWith('#')) return within(context, block, href);
  if (outside.test(href)) return { kind: 'external', address: href };
  if (/^\/(?!\/)/u.test(href)) return { kind: 'plain', address: href };
  return nowhere(context, placeOfTarget(context, block, href), wrongAddress(href));
}

function placeOfTarget(context: RenderContext, block: Token, href: string): Position {
  return context.place(block, `(${href}`);
}

function recorded(context: RenderContext, block: Token, href: string): LinkTarget {
  const found = context.options.resolve(href);
  const place = placeOfTarget(context, block, href);
  context.references.push({ target: href, address: found.ok ? found.address : undefined, line: place.line });
  return found.ok
    ? { kind: 'reference', address: found.address, text: found.text, inPack: found.inPack === true }
    : nowhere(context, place, found);
}

/** `figure:2` and `table:1`: the number that the author gave. */
function numbered(
  context: RenderContext,
  block: Token,
  { scheme, name }: { readonly scheme: 'figure' | 'table'; readonly name: string },
): LinkTarget {
  const found = thingsNamed(context, scheme, name);
  const place = placeOfTarget(context, block, `${scheme}:${name}`);
  const [first, second] = found;
  context.references.push({ target: `${scheme}:${name}`, address: first && `#${first.id}`, line: place.line });
  const word = context.words[scheme];
  if (first === undefined) {
    const numbers = thingsCalled(context, scheme).flatMap(({ number }) => number ?? []);
    const known =
      numbers.length === 0
        ? `No ${scheme} of this paper has a number.`
        : `${word}s of this paper: ${numbers.join(', ')}.`;
    return nowhere(context, place, { message: `There is no ${word} ${name} in this paper.`, remedy: known });
  }
  if (second !== undefined)
    context.problem(
      place,
      `${word} ${name} is there twice, on lines ${first.line} and ${second.line}.`,
      'Give each its own number, so that the reference is clear.',
    );
  return { kind: 'plain', address: `#${first.id}`, text: `${first.called} ${first.number ?? name}` };
}

interface Thing {
  readonly id: string;
  readonly number: string | undefined;
  readonly called: string;
  readonly line: number;
}

/** What a paper calls its figures or its tables: a table may be called Figure 7, and a figure Graph 23. */
function thingsCalled({ words, figures, tables }: RenderContext, scheme: 'figure' | 'table'): readonly Thing[] {
  return [...figures, ...tables].filter(({ called }) => called.toLowerCase() === words[scheme].toLowerCase());
}

/** Those of the name first; where there is none, the figures or tables that have another name: `figure:23` for Graph 23. */
function thingsNamed(context: RenderContext, scheme: 'figure' | 'table', name: string): readonly Thing[] {
  const isNamed = ({ number, id }: Thing): boolean => number === name || id === name;
  const called = thingsCalled(context, scheme).filter(isNamed);
  if (called.length > 0) return called;
  return (scheme === 'figure' ? context.figures : context.tables).filter(isNamed);
}

function within(context: RenderContext, block: Token, href: string): LinkTarget {
  const id = context.ids.find(decodeURIComponent(href.slice(1)));
  if (id !== undefined) return { kind: 'plain', address: `#${id}` };
  const known = [...context.headings, ...context.numbered, ...context.tables, ...context.figures].map(
    (target) => target.id,
  );
  const near = nearestWord(href.slice(1), known);
  return nowhere(context, placeOfTarget(context, block, href), {
    message: `Nothing on this page is called "${href.slice(1)}".`,
    remedy: near === undefined ? 'Write the anchor as the page has it, like "#p-3.2".' : `Did you mean "#${near}"?`,
  });
}

function wrongAddress(href: string): { readonly message: string; readonly remedy: string } {
  if (/^[a-z][\w+.-]*:/iu.test(href))
    return {
      message: `"${href}" is not a kind of link that is known here.`,
      remedy: `Kinds of reference: ${referenceSchemes.map((scheme) => `${scheme}:`).join(' ')} and addresses that start with https://.`,
    };
  return {
    message: `The link "${href}" leads to nothing.`,
    remedy:
      'Write "doc:appendix-1" for a paper, "minute:898" for a minute, or a whole address that starts with https://.',
  };
}

function nowhere(
  context: RenderContext,
  place: Position,
  { message, remedy }: { readonly message: string; readonly remedy: string },
): LinkTarget {
  context.problem(place, message, remedy);
  return { kind: 'nowhere' };
}
