import { readFileSync } from 'node:fs';
import { isStackOverflow } from '../sources/stack-overflow.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { MarkdownOptions, Numbering, RenderedMarkdown, ResolvedTarget, TextKind } from '../markdown/markdown.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import type { PackScope } from './pack-scope.ts';
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
  /** In print nothing is folded away. */
  readonly medium: 'web' | 'print';
  /** The pack that the text is printed in: each reference to one of its papers has a slot for the page. */
  readonly pack?: PackScope | undefined;
  /** Told of each reference and file that is asked for while a text is set. */
  readonly asked?: Asked | undefined;
}

/** What a text asks for beside its own words: on the answers hangs what becomes of it. */
export interface Asked {
  reference(reference: string, place: ReferencePlace): void;
  file(path: string): void;
}

/** Where the site keeps a figure or table of a paper: `/files/2025-09-08/07-neighbourhood-policing/figures/teams.svg`. */
export function fileAddress(path: string): string {
  return `/files/${path.replace(/^meetings\//u, '')}`;
}

/** Renders one text and says what is wrong in it. */
export function renderText(
  text: string,
  place: TextPlace,
  { record, resolver, medium, pack, asked }: TextScope,
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
    resolve: (reference) => {
      asked?.reference(reference, place);
      return resolveText(reference, place, { resolver, pack });
    },
    readText: (path) => {
      asked?.file(path);
      return texts.get(path);
    },
    readBytes: (path) => {
      asked?.file(path);
      return files.has(path) ? readFileSync(files.get(path) ?? '') : undefined;
    },
    hasFile: (path) => {
      asked?.file(path);
      return texts.has(path) || files.has(path);
    },
    assetAddress: fileAddress,
    medium,
  };
  try {
    const rendered = renderMarkdown(text, options);
    return { rendered, problems: rendered.problems };
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return { rendered: renderMarkdown('', options), problems: [beyondReading(place)] };
  }
}

function beyondReading({ file, line }: TextPlace): Problem {
  return {
    file,
    line,
    column: 1,
    message: 'Something in this text is nested deeper, or is longer, than can be read.',
    remedy: 'Write lists in lists and brackets in brackets flatter, and split very long tables.',
  };
}

/** What a reference leads to, as a text shows it. */
export function resolveText(
  reference: string,
  place: ReferencePlace,
  { resolver, pack }: Pick<TextScope, 'resolver' | 'pack'>,
): ResolvedTarget {
  const [scheme = '', ...rest] = reference.split(':');
  if (!isReferenceScheme(scheme))
    return {
      ok: false,
      message: `"${scheme}:" is no kind of reference.`,
      remedy:
        'References start with minute:, item:, doc:, figure:, table:, action:, person:, meeting:, topic: or question:.',
    };
  const found = resolver.resolve(scheme, rest.join(':'), place);
  if (!found.found) return { ok: false, message: found.message, remedy: found.remedy };
  const address = pack?.addressOf(found.address) ?? found.address;
  return { ok: true, address, text: found.title, inPack: pack?.has(address) ?? false };
}
