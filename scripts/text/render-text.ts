import { readFileSync } from 'node:fs';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { MarkdownOptions, Numbering, RenderedMarkdown, ResolvedTarget, TextKind } from '../markdown/markdown.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import { isReferenceScheme } from './resolver.ts';
import type { ReferencePlace, Resolver } from './resolver.ts';

export type { RenderedHeading } from '../markdown/markdown.ts';

/** A text as HTML, with what was met in it. */
export type RenderedText = RenderedMarkdown;

/** Where a text stands in the sources, and how it is written. */
export interface TextPlace extends ReferencePlace {
  readonly file: string;
  /** The line of the file on which it starts. */
  readonly line: number;
  /** Stands before ids where several texts share a page; left out for a text that has a page of its own. */
  readonly idPrefix?: string | undefined;
  /** What kind of text it is; prose, if not given. */
  readonly kind?: TextKind | undefined;
  /** The folder of its tables and figures, below the content folder. */
  readonly folder?: string | undefined;
  readonly numbering?: Numbering | undefined;
  readonly language?: string | undefined;
}

/** What references and tables are looked up in. */
export interface TextScope {
  readonly record: BodyRecord;
  readonly resolver: Resolver;
  /** In print each reference has a slot for its page. */
  readonly medium: Medium;
}

/** What a text is rendered for. In print nothing is folded away; in large print tables that would be small are stacked. */
export type Medium = 'web' | 'print' | 'large-print';

/** Where the site keeps a figure or table of a paper: `/files/2025-09-08/07-neighbourhood-policing/figures/teams.svg`. */
export function fileAddress(path: string): string {
  return `/files/${path.replace(/^meetings\//u, '')}`;
}

/** Renders one text and says what is wrong in it. */
export function renderText(
  text: string,
  place: TextPlace,
  { record, resolver, medium }: TextScope,
): { readonly rendered: RenderedText; readonly problems: readonly Problem[] } {
  const { texts, files } = record.sources;
  const options: MarkdownOptions = {
    file: place.file,
    firstLine: place.line,
    kind: place.kind ?? 'prose',
    numbering: place.numbering ?? 'none',
    language: place.language ?? record.body.language,
    folder: place.folder ?? place.file.slice(0, Math.max(0, place.file.lastIndexOf('/'))),
    baseHeadingLevel: place.kind === 'minutes' ? 3 : 2,
    idPrefix: place.idPrefix,
    abbreviations: record.body.abbreviations,
    resolve: (reference) => resolve(reference, place, resolver),
    readText: (path) => texts.get(path),
    readBytes: (path) => (files.has(path) ? readFileSync(files.get(path) ?? '') : undefined),
    hasFile: (path) => texts.has(path) || files.has(path),
    assetAddress: fileAddress,
    medium: medium === 'web' ? 'web' : 'print',
    pageSlots: medium !== 'web',
  };
  const rendered = renderMarkdown(text, options);
  return { rendered, problems: rendered.problems };
}

function resolve(reference: string, place: ReferencePlace, resolver: Resolver): ResolvedTarget {
  const [scheme = '', ...rest] = reference.split(':');
  if (!isReferenceScheme(scheme))
    return {
      ok: false,
      message: `"${scheme}:" is no kind of reference.`,
      remedy:
        'References start with minute:, item:, doc:, figure:, table:, action:, person:, meeting:, topic: or question:.',
    };
  const found = resolver.resolve(scheme, rest.join(':'), place);
  return found.found
    ? { ok: true, address: found.address, text: found.title }
    : { ok: false, message: found.message, remedy: found.remedy };
}
